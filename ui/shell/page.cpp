// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

Page::Page(Place place, QWidget *parent)
    : QWidget(parent)
    , m_place(std::move(place))
{
    setObjectName(m_place.id + u"Page"_s);
    setAccessibleName(m_place.title);
}

bool Page::showLetter(const CommunicationId &)
{
    return false;
}

bool Page::showBriefing(const AccountId &)
{
    return false;
}

void Page::restoreState(const QByteArray &) { }

void Page::setBadge(Badge badge, const QString &words)
{
    if (badge == m_badge && words == m_badgeWords)
        return;
    m_badge = badge;
    m_badgeWords = words;
    Q_EMIT badgeChanged();
}

} // namespace countersign
