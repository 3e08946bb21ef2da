// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/inspector/theme_inspector.h"

#include "models/color/color_notation.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/type.h"
#include "ui/theme/checks/contrast_fix_card.h"
#include "ui/theme/editors/value_page.h"
#include "ui/theme/inspector/alias_rows.h"
#include "ui/theme/inspector/color_editor.h"
#include "ui/theme/inspector/gamut_line.h"
#include "ui/theme/inspector/inspector_rows.h"
#include "ui/theme/inspector/screen_picker.h"
#include "ui/theme/inspector/was_now.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostChecks = 8;
constexpr int kMostUses = 12;

QHBoxLayout *line(QVBoxLayout &column, int spacing = 8)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing);
    column.addLayout(row);
    return row;
}

// A head with a quiet remark, and the rows under it.
QWidget *section(QVBoxLayout &column, const QString &title, TextLabel *remark, QVBoxLayout *&rows)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->setSpacing(4);
    QHBoxLayout *head = line(*layout);
    head->addWidget(new TextLabel(title, TextStyle::Section));
    head->addWidget(remark, 1);
    rows = new QVBoxLayout;
    rows->setContentsMargins(-4, 0, -4, 0);
    rows->setSpacing(0);
    layout->addLayout(rows);
    column.addWidget(box);
    return box;
}

} // namespace

ThemeInspector::ThemeInspector(ThemeSession &session, QWidget *parent) : QScrollArea(parent), m_session(session)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::kInspectorPadding, 18, metrics::kInspectorPadding, 24);
    column->setSpacing(6);
    addHead(*column);
    addValue(*column);
    addLists(*column);
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    connect(&session, &ThemeSession::refreshed, this, &ThemeInspector::refresh);
    connect(&session, &ThemeSession::selectionChanged, this, &ThemeInspector::refresh);
    refresh();
}

void ThemeInspector::addHead(QVBoxLayout &column)
{
    QHBoxLayout *head = line(column);
    m_name = new ElidedLabel({}, TextStyle::Code);
    head->addWidget(m_name, 1);
    m_head = head;
    column.addSpacing(8);
    m_swatches = new WasNow;
    column.addWidget(m_swatches);
    m_captions = new QWidget;
    auto *captions = new QHBoxLayout(m_captions);
    captions->setContentsMargins(0, 0, 0, 4);
    m_was = new TextLabel({}, TextStyle::Small, Token::TextMuted);
    m_nowCaption = new TextLabel({}, TextStyle::Small, Token::TextMuted);
    captions->addWidget(m_was, 385);
    captions->addWidget(m_nowCaption, 615);
    column.addWidget(m_captions);
}

void ThemeInspector::addValue(QVBoxLayout &column)
{
    m_value = new QLineEdit;
    m_value->setAccessibleName(tr("Value"));
    useTextStyle(*m_value, TextStyle::Code);
    m_value->setToolTip(tr("Any CSS value. Enter sets it."));
    m_picker = new ScreenPicker(this);
    m_pick = m_value->addAction(icon(u"pick"_s), QLineEdit::TrailingPosition);
    m_pick->setText(tr("Take a colour from the screen"));
    m_pick->setToolTip(tr("Take a colour from the screen  I"));
    connect(m_pick, &QAction::triggered, this, &ThemeInspector::pickFromScreen);
    connect(m_picker, &ScreenPicker::picked, this, &ThemeInspector::takeFromScreen);
    connect(m_picker, &ScreenPicker::becameAvailable, this, &ThemeInspector::showPicker);
    column.addWidget(m_value);
    m_problem = new TextLabel({}, TextStyle::Small, Token::Danger);
    m_problem->setWordWrap(true);
    column.addWidget(m_problem);
    m_gamut = new GamutLine;
    column.addWidget(m_gamut);
    column.addSpacing(8);
    m_editor = new ColorEditor;
    column.addWidget(m_editor);
    m_page = new ValuePage(m_session);
    column.addWidget(m_page);
    connect(m_page, &ValuePage::refused, this, &ThemeInspector::refused);
    connect(m_value, &QLineEdit::editingFinished, this, &ThemeInspector::readValue);
    connect(m_editor, &ColorEditor::edited, this, &ThemeInspector::edit);
    connect(m_editor, &ColorEditor::finished, this, [this] { m_session.document().closeStep(); });
}

void ThemeInspector::addLists(QVBoxLayout &column)
{
    m_contrastOf = new ElidedLabel({}, TextStyle::Small, Token::TextMuted);
    m_contrast = section(column, tr("Contrast"), m_contrastOf, m_contrastRows);
    m_fix = new ContrastFixCard(m_session);
    column.addWidget(m_fix);
    connect(m_fix, &ContrastFixCard::refused, this, &ThemeInspector::refused);
    m_aliases = new AliasRows(m_session);
    column.addWidget(m_aliases);
    m_places = new TextLabel({}, TextStyle::Small, Token::TextMuted);
    m_usedBy = section(column, tr("Used by"), m_places, m_useRows);
}

void ThemeInspector::showModes()
{
    if (m_modes != m_session.now().modes) {
        m_modes = m_session.now().modes;
        delete m_mode;
        m_mode = new SegmentedControl(tr("Mode"));
        m_mode->setSmall();
        const bool isNarrow = m_modes.size() > 2;
        for (const QString &each : std::as_const(m_modes)) {
            m_mode->addSegment(isNarrow ? QString() : modeTitle(each), modeIcon(each), modeTitle(each));
        }
        connect(m_mode, &SegmentedControl::currentChanged, this,
                [this](int index) { m_session.select(m_session.token(), m_modes.value(index)); });
        m_head->addWidget(m_mode);
    }
    if (!m_mode) {
        return;
    }
    const QSignalBlocker silence(m_mode);
    m_mode->setCurrent(int(m_modes.indexOf(m_session.mode())));
}

void ThemeInspector::refresh()
{
    showModes();
    const QString name = m_session.token();
    const QString shownToken = std::exchange(m_shownToken, name);
    const QString shownMode = std::exchange(m_shownMode, m_session.mode());
    const bool isOther = shownToken != name || shownMode != m_session.mode();
    if (isOther && m_value->isModified()) { // What was typed belongs to the token before.
        m_value->setModified(false);
        if (const Result<> done = m_session.setValue(shownMode, shownToken, m_value->text()); !done) {
            Q_EMIT refused(done.error().message);
        }
    }
    const ThemeToken *token = m_session.now().token(m_session.mode(), name);
    widget()->setVisible(token != nullptr);
    if (!token) {
        return;
    }
    m_name->setText(u"--"_s + name);
    if (!(m_value->hasFocus() && m_value->isModified())) {
        m_value->setText(token->value);
        m_value->setCursorPosition(0);
        setFieldError(*m_value, !token->problem.isEmpty());
        m_problem->setText(token->problem);
        m_problem->setVisible(!token->problem.isEmpty());
    }
    showColor(*token);
    m_page->refresh();
    showPicker();
    showChecks();
    m_fix->refresh();
    m_aliases->refresh();
    showUses();
}

void ThemeInspector::showColor(const ThemeToken &token)
{
    const bool hasColor = token.color.has_value();
    for (QWidget *part : {static_cast<QWidget *>(m_swatches), m_captions, static_cast<QWidget *>(m_editor),
                          static_cast<QWidget *>(m_gamut)}) {
        part->setVisible(hasColor);
    }
    if (!hasColor) {
        return;
    }
    const ThemeToken *was = m_session.was().token(token.mode, token.name);
    const bool isChanged = was && was->color && was->value != token.value;
    m_swatches->setColors(isChanged ? shownColor(*was->color) : QColor(), shownColor(*token.color));
    const std::optional<SemVer> number = m_session.document().baseNumber();
    m_was->setVisible(isChanged);
    m_was->setText(number ? tr("Was, in %1").arg(number->toString()) : tr("Was"));
    m_nowCaption->setText(isChanged ? tr("Now · ΔE %1").arg(100 * deltaEOk(*was->color, *token.color), 0, 'f', 1)
                          : number  ? tr("As in %1").arg(number->toString())
                                    : tr("New in this draft"));
    m_gamut->setColor(*token.color);
    m_editor->setColor(*token.color);
}

void ThemeInspector::showChecks()
{
    const QString name = m_session.token();
    QList<ContrastCheck> checks;
    std::ranges::copy_if(m_session.checks(), std::back_inserter(checks),
                         [&](const ContrastCheck &check) { return check.background == name || check.text == name; });
    std::ranges::stable_partition(checks, [](const ContrastCheck &check) { return !check.passes(); });
    checks.resize(std::min<qsizetype>(checks.size(), kMostChecks));
    m_contrast->setVisible(!checks.isEmpty());
    m_contrastOf->setText(tr("of --%1 with what it meets").arg(name));
    while (m_checks.size() < checks.size()) {
        auto *row = new ContrastRow;
        connect(row, &QAbstractButton::clicked, this, [this, row] { m_session.select(row->other(), row->mode()); });
        m_contrastRows->addWidget(row);
        m_checks.append(row);
    }
    for (qsizetype place = 0; place < m_checks.size(); ++place) {
        m_checks.at(place)->setVisible(place < checks.size());
        if (place < checks.size()) {
            const ContrastCheck &check = checks.at(place);
            m_checks.at(place)->setCheck(check, check.background == name ? check.text : check.background,
                                         m_session.colorOf(check.mode, check.background),
                                         m_session.colorOf(check.mode, check.text));
        }
    }
}

void ThemeInspector::showUses()
{
    const QList<ComponentUse> uses = m_session.usage().uses.value(m_session.token());
    const int count = m_session.usage().count(m_session.token());
    m_places->setText(count == 0 ? tr("no component") : count == 1 ? tr("1 place") : tr("%1 places").arg(count));
    while (m_uses.size() < std::min<qsizetype>(uses.size(), kMostUses)) {
        auto *row = new UseRow;
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT componentRequested(row->component()); });
        m_useRows->addWidget(row);
        m_uses.append(row);
    }
    for (qsizetype place = 0; place < m_uses.size(); ++place) {
        m_uses.at(place)->setVisible(place < uses.size());
        if (place < uses.size()) {
            m_uses.at(place)->setUse(uses.at(place));
        }
    }
}

void ThemeInspector::focusChannel(Channel channel)
{
    m_editor->focusChannel(channel);
}

void ThemeInspector::focusUses()
{
    ensureWidgetVisible(m_usedBy);
    if (!m_uses.isEmpty() && m_uses.constFirst()->isVisible()) {
        m_uses.constFirst()->setFocus(Qt::ShortcutFocusReason);
    }
}

void ThemeInspector::fixContrast()
{
    if (m_fix->isOffered()) {
        m_fix->apply();
    } else {
        Q_EMIT refused(
            tr("Nothing mends --%1 in %2: its pairs pass, or no lightness does without breaking another one.")
                .arg(m_session.token(), modeTitle(m_session.mode())));
    }
}

void ThemeInspector::showPicker()
{
    m_pick->setVisible(m_picker->isAvailable() && m_session.colorOf(m_session.mode(), m_session.token()).isValid());
}

void ThemeInspector::pickFromScreen()
{
    if (m_pick->isVisible()) {
        m_picker->pick();
    }
}

void ThemeInspector::takeFromScreen(const QColor &color)
{
    const ThemeToken *token = m_session.now().token(m_session.mode(), m_session.token());
    const QString text =
        writtenLike(token ? token->value : QString(), Color::srgb(color.redF(), color.greenF(), color.blueF()));
    if (const Result<> done = m_session.setValue(m_session.mode(), m_session.token(), text); !done) {
        Q_EMIT refused(done.error().message);
    }
}

void ThemeInspector::readValue()
{
    if (!m_value->isModified()) {
        return;
    }
    const Result<> done = m_session.setValue(m_session.mode(), m_session.token(), m_value->text());
    setFieldError(*m_value, !done);
    m_problem->setText(done ? QString() : done.error().message);
    m_problem->setVisible(!done);
    if (done) {
        m_value->setModified(false);
        refresh();
    }
}

void ThemeInspector::edit(const Color &color)
{
    const ThemeToken *token = m_session.now().token(m_session.mode(), m_session.token());
    const bool isBare = token && isBareHsl(token->value); // Others put it into hsl().
    // A slider makes a colour that CSS can say: it is not refused.
    std::ignore = m_session.setValue(m_session.mode(), m_session.token(),
                                     isBare ? writtenLike(token->value, color) : toOklchText(color), EditStep::Running);
}

} // namespace enigma
