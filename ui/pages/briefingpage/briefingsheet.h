// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/briefingtext.h"

#include <QTextBrowser>

namespace countersign {

/// The page itself: a sheet on a darker ground. One receipt is current; it is walked to, clicked, and filled.
class BriefingSheet : public QTextBrowser {
    Q_OBJECT
public:
    explicit BriefingSheet(QWidget *parent = nullptr);

    /// \param person for whom it is  \param tierColour of the company, or invalid
    void display(const Briefing &briefing, const ReceiptGroups &groups, const QString &person,
                 const QColor &tierColour);
    void step(int direction); ///< to the next receipt or the one before, in the order of the text
    void showReceipt(int number); ///< where it stands first
    /// All of every part, or as much as one looks at; long lists are summed up otherwise.
    void setWhole(bool isWhole);
    bool isWhole() const { return m_isWhole; }
    int current() const { return m_current; } ///< 0 where there is none

Q_SIGNALS:
    void receiptChosen(int number); ///< it became current by a key or a click
    void receiptWanted(int number); ///< clicked

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    SheetDress dress() const;
    void dressGround();
    void set(); ///< from what is displayed
    void findPlaces();
    void makeCurrent(int number);
    void fit(); ///< margins so that the sheet stands in the middle

    struct Place {
        int position = 0;
        int number = 0;
    };
    Briefing m_briefing;
    ReceiptGroups m_groups;
    QString m_person;
    QColor m_tierColour;
    std::vector<Place> m_places; ///< in the order of the text
    int m_place = -1; ///< the current one of them
    int m_current = 0;
    bool m_isWhole = false;
    bool m_isSetting = false;
};

} // namespace countersign
