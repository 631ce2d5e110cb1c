// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/verdict.h"
#include "review/letterreview.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace countersign {

class ActionButton;

class SectionHead;

/// Why this letter is reviewed by itself, each reason as its evidence; and the checks that a person signs.
class ReasonsPane : public QWidget {
    Q_OBJECT
public:
    /// \param sign what the button beside the next unsigned check does
    explicit ReasonsPane(QAction *sign, QWidget *parent = nullptr);

    void display(const std::vector<Reason> &reasons, const std::vector<ComplianceStep> &steps);

    QWidget *lastToFocus() const; ///< what Tab leaves last

private:
    void addReason(const Reason &reason);
    void addStep(const ComplianceStep &step, bool isNext);

    ActionButton *m_button;
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_rowColumn = nullptr;
    std::vector<Reason> m_reasons;
    std::vector<ComplianceStep> m_steps;
};

} // namespace countersign
