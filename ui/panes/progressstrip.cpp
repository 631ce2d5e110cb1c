// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/progressstrip.h"

#include "panes/actionbutton.h"

#include <QHBoxLayout>
#include <QProgressBar>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

std::optional<std::chrono::seconds> restOf(int done, int total, std::chrono::milliseconds elapsed)
{
    using namespace std::chrono;
    if (done < 3 || total <= done || elapsed < milliseconds(500))
        return {};
    const auto rest = elapsed * (total - done) / done;
    return std::max(seconds(1), ceil<seconds>(rest));
}

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_what(new Words(Type::BodyStrong, this))
    , m_count(new Words(Type::Small, Token::Muted, {}, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new ActionButton(tr("Cancel"), ButtonLook::Flat, this))
{
    setObjectName(u"progressStrip"_s);
    m_cancel->setObjectName(u"cancelProgress"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(Theme::u(2));
    m_bar->setMinimumWidth(Theme::u(40));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::u(4), Theme::u(1.5), Theme::u(4), Theme::u(1.5));
    row->setSpacing(Theme::u(3));
    row->addWidget(m_what);
    row->addWidget(m_bar, 1);
    row->addWidget(m_count);
    row->addWidget(m_cancel);
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::cancelled);
}

void ProgressStrip::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void ProgressStrip::showProgress(const QString &what, int done, int total)
{
    if (what != m_running || !m_since.isValid()) {
        m_running = what;
        m_since.start();
    }
    showProgress(what, done, total, std::chrono::milliseconds(m_since.elapsed()));
}

void ProgressStrip::showProgress(const QString &what, int done, int total, std::chrono::milliseconds elapsed)
{
    m_what->setText(what);
    m_bar->setVisible(total > 0);
    if (total <= 0) {
        m_count->setText(tr("%1 so far").arg(done));
    } else {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
        const auto rest = restOf(done, total, elapsed);
        if (!rest)
            m_count->setText(tr("%1 of %2").arg(done).arg(total));
        else if (*rest < std::chrono::seconds(90))
            m_count->setText(tr("%1 of %2 · about %3 s").arg(done).arg(total).arg(rest->count()));
        else
            m_count->setText(tr("%1 of %2 · about %3 min").arg(done).arg(total).arg((rest->count() + 30) / 60));
    }
    m_bar->setAccessibleName(what);
    m_bar->setAccessibleDescription(m_count->text());
    if (total > 0 && done >= total) {
        m_since.invalidate();
        m_running.clear();
        Q_EMIT finished();
    }
}

} // namespace countersign
