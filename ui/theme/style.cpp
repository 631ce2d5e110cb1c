// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include "theme/icons.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyleOption>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
bool isOn(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

ButtonState buttonStateOf(const QStyleOption *option)
{
    return { isOn(option, QStyle::State_Enabled), isOn(option, QStyle::State_MouseOver),
             isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On),
             isOn(option, QStyle::State_HasFocus) };
}

void paintField(QPainter *painter, const QStyleOption *option, const Theme &theme, bool isReadOnly)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool focused = enabled && isOn(option, QStyle::State_HasFocus);
    const QColor fill = enabled && !isReadOnly ? theme.raised() : theme.ground();
    paintShape(painter, option->rect, controlRadius(), fill,
               enabled ? focused ? theme.focus() : theme.control() : theme.separator(), focused ? 2 : 1);
}

/// What a scroll bar lies on: lists and texts have Base, areas of widgets have Window.
QBrush groundBehind(const QWidget *bar, const QPalette &palette)
{
    for (const QWidget *widget = bar; widget; widget = widget->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget))
            return palette.brush(qobject_cast<const QScrollArea *>(area) ? QPalette::Window : QPalette::Base);
    }
    return palette.brush(QPalette::Window);
}

/// A text of several lines with a frame looks like the field that it is.
bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

void paintBox(QPainter *painter, const QStyleOption *option, const Theme &theme, bool isRound)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool checked = isOn(option, QStyle::State_On);
    const bool partly = isOn(option, QStyle::State_NoChange);
    const QRectF box = option->rect;
    const double radius = isRound ? box.height() / 2 : Theme::u(0.75);
    const bool filled = enabled && (checked || partly);
    const QColor line = !enabled ? theme.separator() : filled ? theme.accent() : theme.control();
    const QColor rest = isOn(option, QStyle::State_MouseOver) ? theme.hover() : theme.raised();
    paintShape(painter, box, radius, filled ? theme.accent() : enabled ? rest : theme.sunken(), line);
    const QColor ink = enabled ? theme.onAccent() : theme.muted();
    if (partly) {
        const double bar = std::max(2.0, box.height() / 8);
        painter->fillRect(QRectF(box.left() + box.width() / 4, box.center().y() - bar / 2, box.width() / 2, bar), ink);
    } else if (checked && isRound) {
        const double inset = box.width() * .32;
        paintShape(painter, box.adjusted(inset, inset, -inset, -inset), box.width(), ink, {});
    } else if (checked) {
        paintIcon(painter, box, u"tick"_s, ink);
    }
}
} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const auto has = [&](QStyleOptionButton::ButtonFeature feature) {
            return button && button->features.testFlag(feature);
        };
        const ButtonLook look = has(QStyleOptionButton::DefaultButton) ? ButtonLook::Filled
            : has(QStyleOptionButton::Flat)                            ? ButtonLook::Flat
                                                                       : ButtonLook::Plain;
        paintButton(painter, option->rect, look, buttonStateOf(option), theme);
        return;
    }
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool: {
        const bool flat = isOn(option, State_AutoRaise);
        paintButton(painter, option->rect, flat ? ButtonLook::Flat : ButtonLook::Plain, buttonStateOf(option), theme);
        return;
    }
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            paintField(painter, option, theme, isOn(option, State_ReadOnly));
        else if (!widget
                 || (!qobject_cast<const QComboBox *>(widget->parentWidget())
                     && !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())))
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    }
    case PE_FrameLineEdit:
        paintField(painter, option, theme, isOn(option, State_ReadOnly));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintBox(painter, option, theme, false);
        return;
    case PE_IndicatorRadioButton:
        paintBox(painter, option, theme, true);
        return;
    case PE_FrameFocusRect:
        paintShape(painter, option->rect, Theme::u(0.75), {}, theme.focus(), 2);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.brush(QPalette::ToolTipBase));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, theme.raised());
        return;
    case PE_FrameMenu:
        paintShape(painter, option->rect, 0, {}, theme.control());
        return;
    case PE_Frame:
        if (isTextField(widget)) {
            paintField(painter, option, theme, false);
            return;
        }
        [[fallthrough]];
    case PE_FrameGroupBox:
        paintShape(painter, option->rect, 0, {}, theme.separator());
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    case PE_IndicatorArrowDown:
        paintIcon(painter, option->rect, u"chevron-down"_s, isOn(option, State_Enabled) ? theme.text() : theme.muted());
        return;
    case PE_IndicatorArrowRight:
        paintIcon(painter, option->rect, u"chevron-right"_s,
                  isOn(option, State_Enabled) ? theme.text() : theme.muted());
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && header->sortIndicator != QStyleOptionHeader::None) {
            painter->save();
            painter->translate(option->rect.center());
            // Qt names the sorting by its arrow: "up" is ascending there.
            painter->rotate(header->sortIndicator == QStyleOptionHeader::SortUp ? 0 : 180);
            const double side = Theme::u(3);
            paintIcon(painter, { -side / 2, -side / 2, side, side }, u"chevron-down"_s, theme.muted());
            painter->restore();
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            if (button->features.testFlag(QStyleOptionButton::DefaultButton) && isOn(option, State_Enabled))
                label.palette.setColor(QPalette::ButtonText, theme.onAccent());
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
            const bool open = isOn(option, State_Sunken);
            if (isOn(option, State_Selected))
                paintShape(painter, QRectF(option->rect).adjusted(1, 2, -1, -2), Theme::u(1),
                           open ? theme.selection() : theme.hover(), {});
            // Alt and the letter open a menu; the underlines would be the loudest thing on the bar.
            const int flags = Qt::AlignCenter | Qt::TextSingleLine | Qt::TextHideMnemonic;
            drawItemText(painter, option->rect, flags, option->palette, isOn(option, State_Enabled), item->text,
                         QPalette::WindowText);
        }
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            const double height = Theme::u(1);
            const QRectF all(bar->rect.left(), bar->rect.center().y() - height / 2 + .5, bar->rect.width(), height);
            paintShape(painter, all, height / 2, theme.sunken(), {});
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            if (range > 0 && bar->progress > bar->minimum) {
                QRectF done = all;
                done.setWidth(std::max(height, all.width() * double(bar->progress - bar->minimum) / double(range)));
                if (bar->direction == Qt::RightToLeft)
                    done.moveRight(all.right());
                paintShape(painter, done, height / 2, theme.accent(), {});
            }
        }
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, theme.ground());
        paintEdge(painter, option->rect, Qt::BottomEdge, theme.separator());
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect,
                          isOn(option, State_MouseOver) && isOn(option, State_Enabled) ? theme.hover()
                                                                                       : theme.ground());
        paintEdge(painter, option->rect, Qt::BottomEdge, theme.separator());
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const int align
                = static_cast<int>(header->textAlignment & (Qt::AlignLeft | Qt::AlignRight | Qt::AlignHCenter));
            painter->save();
            painter->setFont(Theme::font(Type::Small));
            // The first column begins where pages begin.
            const int margin = pixelMetric(PM_HeaderMargin, option, widget);
            const QRect where = option->rect.adjusted(header->section == 0 ? Theme::u(1) : 0, -margin, 0, margin);
            const QString text = painter->fontMetrics().elidedText(header->text, Qt::ElideRight, where.width());
            painter->setPen(theme.muted());
            painter->drawText(where, align | Qt::AlignVCenter | Qt::TextSingleLine, text);
            painter->restore();
        }
        return;
    case CE_Splitter: {
        const QRectF grip = option->rect;
        const bool vertical = isOn(option, State_Horizontal); // the splitter is horizontal, its line stands
        QRectF line = vertical ? QRectF(std::floor(grip.center().x()), grip.top(), 1, grip.height())
                               : QRectF(grip.left(), std::floor(grip.center().y()), grip.width(), 1);
        painter->fillRect(line, isOn(option, State_MouseOver) ? theme.control() : theme.separator());
        return;
    }
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem row = *item;
            for (const auto group : { QPalette::Active, QPalette::Inactive, QPalette::Disabled }) {
                row.palette.setColor(group, QPalette::Highlight, theme.selection());
                row.palette.setColor(group, QPalette::HighlightedText, theme.text());
            }
            QProxyStyle::drawControl(element, &row, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    const bool enabled = isOn(option, State_Enabled);
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (combo->frame) {
                const bool hovered = isOn(option, State_MouseOver) && !combo->editable;
                paintField(painter, option, theme, false);
                if (hovered && enabled && !isOn(option, State_HasFocus))
                    paintShape(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), controlRadius() - 1, theme.hover(),
                               {});
            }
            const double side = Theme::u(3.5);
            const QRectF arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
            paintIcon(painter, { arrow.center().x() - side / 2, arrow.center().y() - side / 2, side, side },
                      u"chevron-down"_s, enabled ? theme.text() : theme.muted());
        }
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame)
                paintField(painter, option, theme, false);
            const double side = Theme::u(3);
            for (const SubControl part : { SC_SpinBoxUp, SC_SpinBoxDown }) {
                const bool up = part == SC_SpinBoxUp;
                const bool canStep = enabled
                    && spin->stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled
                                                     : QAbstractSpinBox::StepDownEnabled);
                const QRectF where = subControlRect(CC_SpinBox, option, part, widget);
                painter->save();
                painter->translate(where.center());
                painter->rotate(up ? 180 : 0);
                paintIcon(painter, { -side / 2, -side / 2, side, side }, u"chevron-down"_s,
                          canStep ? theme.text() : theme.muted());
                painter->restore();
            }
        }
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            painter->fillRect(option->rect, groundBehind(widget, option->palette));
            if (bar->maximum <= bar->minimum)
                return;
            const bool upright = bar->orientation == Qt::Vertical;
            const QRectF slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
            const double inset = Theme::u(0.5);
            const QRectF thumb
                = upright ? slider.adjusted(inset, 1, -inset, -1) : slider.adjusted(1, inset, -1, -inset);
            const bool held = bar->activeSubControls.testFlag(SC_ScrollBarSlider) && isOn(option, State_Sunken);
            paintShape(painter, thumb, std::min(thumb.width(), thumb.height()) / 2,
                       held ? theme.muted() : theme.control(), {});
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return option->rect.adjusted(Theme::u(1.5), 1, -Theme::u(1.5), -1);
        return QProxyStyle::subElementRect(element, option, widget);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No buttons at the ends: keys, wheel and groove do that.
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const bool upright = bar->orientation == Qt::Vertical;
            const int length = upright ? bar->rect.height() : bar->rect.width();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int thumb = length;
            if (range > 0)
                thumb = std::clamp(static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                                   std::min(length, Theme::u(6)), length);
            const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb,
                                                   bar->upsideDown);
            const auto piece = [&](int from, int size) {
                return upright ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size)
                               : visualRect(bar->direction, bar->rect,
                                            QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height()));
            };
            switch (part) {
            case SC_ScrollBarGroove:
                return bar->rect;
            case SC_ScrollBarSlider:
                return piece(at, thumb);
            case SC_ScrollBarSubPage:
                return piece(0, at);
            case SC_ScrollBarAddPage:
                return piece(at + thumb, length - at - thumb);
            default:
                return {};
            }
        }
    }
    if (control == CC_ComboBox) {
        const int arrow = Theme::u(6);
        const QRect all = option->rect;
        switch (part) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, all, QRect(all.right() - arrow + 1, all.top(), arrow, all.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, all, all.adjusted(Theme::u(2), 1, -arrow, -1));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size.setHeight(std::max(Theme::u(7), contents.height() + Theme::u(1)));
        size.setWidth(std::max(contents.width() + Theme::u(6), Theme::u(18)));
        return size;
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            size.setHeight(std::max(Theme::u(7), contents.height() + Theme::u(1)));
        return size;
    case CT_ComboBox:
        return { contents.width() + Theme::u(10), std::max(Theme::u(7), contents.height() + Theme::u(1)) };
    case CT_SpinBox:
        return { size.width(), std::max(Theme::u(7), contents.height() + Theme::u(1)) };
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            size.setHeight(std::max(size.height(), Theme::u(7)));
        return size;
    case CT_MenuBarItem:
        return { contents.width() + Theme::u(4.5), std::max(contents.height(), Theme::u(6.5)) };
    case CT_HeaderSection:
        return { size.width(), Theme::u(7) };
    default:
        return size;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
        return Theme::u(3);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return Theme::buttonIcon();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Theme::u(4);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return Theme::u(2);
    case PM_ScrollBarExtent:
        return Theme::u(2.5);
    case PM_ScrollBarSliderMin:
        return Theme::u(6);
    case PM_SplitterWidth:
        return Theme::u(2);
    case PM_DefaultFrameWidth:
        return isTextField(widget) ? Theme::u(0.75) : 1;
    case PM_HeaderMargin:
        return Theme::u(3);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return Theme::u(1);
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuBarHMargin:
        return Theme::u(2);
    case PM_MenuBarVMargin:
        return 1;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return Theme::u(4);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Theme::u(2);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animation_Duration: // nothing moves unless time passes
    case SH_Menu_SloppySubMenus:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_MessageBox_CenterButtons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

} // namespace countersign
