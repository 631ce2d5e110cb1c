// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QHash>

#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace countersign {

/// Roles that every table of values knows, beside Qt's own.
enum TableRole {
    SortRole = Qt::UserRole + 1, ///< a value to sort by, never the shown text
    SentenceRole, ///< the whole row as one sentence, as it is spoken
    FirstOwnRole = Qt::UserRole + 16, ///< a model's own roles begin here
};

/// A column: what is shown, how it is sorted, how it is spoken.
template <class Value, class Context> struct TableColumn {
    const char *title; ///< QT_TRANSLATE_NOOP in the context that the model was made with
    QVariant (*shown)(const Value &, const Context &);
    QVariant (*sorted)(const Value &, const Context &) = nullptr; ///< null: as shown
    QString (*spoken)(const Value &, const Context &) = nullptr; ///< null: as shown
    Qt::AlignmentFlag alignment = Qt::AlignLeft;
};

/// Values as a table, each with a key. What changes is put in or taken out by key, and the views hear of exactly that.
/// `Context` is what a cell needs to know beside its value (the day, the state of the post).
template <class Value, class Key, class Context> class ValueTableModel : public QAbstractTableModel {
public:
    using Column = TableColumn<Value, Context>;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column &column = m_columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole)
            return QCoreApplication::translate(m_translation, column.title);
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
        return {};
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Value &value = m_rows[static_cast<std::size_t>(index.row())];
        const Column &column = m_columns[static_cast<std::size_t>(index.column())];
        switch (role) {
        case Qt::DisplayRole:
            return column.shown(value, m_context);
        case SortRole:
            return column.sorted ? column.sorted(value, m_context) : column.shown(value, m_context);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
        case Qt::AccessibleTextRole:
            // The first cell says the row; the others say themselves.
            return index.column() == 0 ? sentenceOf(value) : spoken(value, column);
        case SentenceRole:
            return sentenceOf(value);
        default:
            return roleData(value, index.column(), role);
        }
    }

    const Value *find(const Key &key) const
    {
        const int row = rowOf(key);
        return row < 0 ? nullptr : &m_rows[static_cast<std::size_t>(row)];
    }
    const Value &at(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    int rowOf(const Key &key) const { return m_rowOf.value(key, -1); }
    const std::vector<Value> &rows() const { return m_rows; }
    const Context &context() const { return m_context; }

protected:
    ValueTableModel(std::span<const Column> columns, const char *translation, Key (*keyOf)(const Value &),
                    Context context, QObject *parent)
        : QAbstractTableModel(parent)
        , m_columns(columns)
        , m_translation(translation)
        , m_keyOf(keyOf)
        , m_context(std::move(context))
    {
    }

    virtual QVariant roleData(const Value &, int, int) const { return {}; }
    /// The cells one after the other, unless a model says it better.
    virtual QString sentenceOf(const Value &value) const
    {
        QStringList parts;
        for (const Column &column : m_columns) {
            if (const QString part = spoken(value, column); !part.isEmpty())
                parts.append(part);
        }
        return parts.join(QStringLiteral(", "));
    }

    /// In place of all there were; a reset. Of two values with one key the later stays.
    void fillRows(std::vector<Value> values)
    {
        beginResetModel();
        m_rows.clear();
        m_rowOf.clear();
        for (Value &value : values) {
            const Key key = m_keyOf(value);
            if (const int row = rowOf(key); row >= 0) {
                m_rows[static_cast<std::size_t>(row)] = std::move(value);
            } else {
                m_rowOf.insert(key, static_cast<int>(m_rows.size()));
                m_rows.push_back(std::move(value));
            }
        }
        endResetModel();
    }
    /// Many at once: those of known keys take their places, the others stand at the end, put in by one step.
    void addRows(std::vector<Value> values)
    {
        if (m_rows.empty()) {
            fillRows(std::move(values));
            return;
        }
        std::vector<Value> fresh;
        QHash<Key, int> places;
        for (Value &value : values) {
            const Key key = m_keyOf(value);
            const int place = places.value(key, -1);
            if (m_rowOf.contains(key)) {
                upsert(std::move(value));
            } else if (place >= 0) {
                fresh[static_cast<std::size_t>(place)] = std::move(value);
            } else {
                places.insert(key, static_cast<int>(fresh.size()));
                fresh.push_back(std::move(value));
            }
        }
        if (fresh.empty())
            return;
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
        for (auto place = places.cbegin(); place != places.cend(); ++place)
            m_rowOf.insert(place.key(), first + place.value());
        std::move(fresh.begin(), fresh.end(), std::back_inserter(m_rows));
        endInsertRows();
    }
    void upsert(Value value)
    {
        const Key key = m_keyOf(value);
        const int row = rowOf(key);
        if (row < 0) {
            const int last = rowCount();
            beginInsertRows({}, last, last);
            m_rowOf.insert(key, last);
            m_rows.push_back(std::move(value));
            endInsertRows();
            return;
        }
        Value &kept = m_rows[static_cast<std::size_t>(row)];
        if (kept == value)
            return;
        kept = std::move(value);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    void remove(const Key &key)
    {
        const int row = rowOf(key);
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        m_rowOf.remove(key);
        for (auto it = m_rowOf.begin(); it != m_rowOf.end(); ++it) {
            if (it.value() > row)
                --it.value();
        }
        endRemoveRows();
    }
    /// What every cell may rest on.
    void setContext(Context context)
    {
        if (m_context == context)
            return;
        m_context = std::move(context);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

private:
    QString spoken(const Value &value, const Column &column) const
    {
        return column.spoken ? column.spoken(value, m_context) : column.shown(value, m_context).toString();
    }

    std::span<const Column> m_columns;
    const char *m_translation;
    Key (*m_keyOf)(const Value &);
    Context m_context;
    std::vector<Value> m_rows;
    QHash<Key, int> m_rowOf;
};

} // namespace countersign
