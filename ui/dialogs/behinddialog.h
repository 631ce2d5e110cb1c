// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quality/qualitymodels.h"

#include <QDialog>

class QPlainTextEdit;

namespace countersign {

class RowTable;
class Words;

/// The letters that a number is made of, those first that it counts, and beside the list the text of the current one.
/// Enter opens it where it is reviewed.
class BehindDialog : public QDialog {
    Q_OBJECT
public:
    /// \param desk outlives this
    BehindDialog(QualityDesk &desk, Measure measure, const IsoWeek &week, const Group &group, QWidget *parent);

    /// Letters that are known already. \param heading what they have in common
    BehindDialog(QualityDesk &desk, const QString &heading, std::vector<LetterBehind> letters, QWidget *parent);

    const BehindModel &model() const { return m_model; }

Q_SIGNALS:
    void letterWanted(const countersign::CommunicationId &id);

private:
    void build(const QString &heading);
    void load(const IsoWeek &week, const Group &group);
    void display(std::vector<LetterBehind> letters);
    void showText();
    CommunicationId chosen() const;

    QualityDesk &m_desk;
    Measure m_measure;
    BehindModel m_model;
    Words *m_count = nullptr;
    RowTable *m_table = nullptr;
    QPlainTextEdit *m_text = nullptr;
    int m_ticket = 0; ///< of the text asked for last
};

} // namespace countersign
