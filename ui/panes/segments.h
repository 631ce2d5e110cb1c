// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QHBoxLayout;

namespace countersign {

/// A choice of a few in one outline, each with its count: All 17 | Waiting 4 | Sent 11. Arrow keys move the choice.
class Segments : public QWidget {
    Q_OBJECT
public:
    /// \param name what is chosen, for a screen reader
    explicit Segments(const QString &name, QWidget *parent = nullptr);

    int addSegment(const QString &text, const QString &objectName = {});
    void setCount(int index, std::optional<int> count);
    /// False: nothing needs to be chosen yet. True unless said otherwise.
    void setRequired(bool required) { m_isRequired = required; }
    void setCurrent(int index);
    int current() const;
    int count() const;

Q_SIGNALS:
    void currentChanged(int index);

private:
    class Segment;

    QHBoxLayout *m_row;
    QButtonGroup *m_group;
    std::vector<Segment *> m_segments;
    bool m_isRequired = true;
};

} // namespace countersign
