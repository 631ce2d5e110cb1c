// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <vector>

class QAction;

namespace countersign {

/// The keys of this screen, made from the actions themselves.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    struct Section {
        QString caption; ///< "Letter"
        std::vector<QAction *> actions;
    };

    KeySheet(const std::vector<Section> &sections, QWidget *parent);
};

} // namespace countersign
