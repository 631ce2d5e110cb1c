// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QWidget>

namespace countersign {

class SectionHead;
class Words;

/// What the customer wrote, whole, beside the letter that answers it.
class InboundPane : public QWidget {
    Q_OBJECT
public:
    explicit InboundPane(QWidget *parent = nullptr);

    /// Shows the messages of these records; hidden where none holds one.
    void display(const std::vector<Record> &records);

private:
    SectionHead *m_head;
    Words *m_text;
};

} // namespace countersign
