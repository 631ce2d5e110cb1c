// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace countersign {

/// A line that leads somewhere: a day at the left, then the words as a link, then what is to be added to it. A click,
/// Enter or Space goes there.
class LinkRow : public QAbstractButton {
    Q_OBJECT
public:
    LinkRow(const QString &day, const QString &words, const QString &addition, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_day;
    QString m_addition;
};

} // namespace countersign
