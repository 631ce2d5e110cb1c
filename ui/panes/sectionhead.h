// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/words.h"

namespace countersign {

/// The head of a section in a side pane: a caption in capitals, and at the right a count or a key.
class SectionHead : public QWidget {
    Q_OBJECT
public:
    explicit SectionHead(const QString &caption, QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setAside(const QString &text);
    void setAside(QWidget *widget); ///< in place of the text: a key hint; the head takes it

private:
    Words *m_caption;
    Words *m_aside;
};

} // namespace countersign
