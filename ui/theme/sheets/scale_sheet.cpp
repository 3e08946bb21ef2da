// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/sheets/scale_sheet.h"

#include "models/theme/color_parser.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"

#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostColors = 3;
constexpr int kNumberHeight = 18;

QLineEdit *codeField()
{
    auto *field = new QLineEdit;
    useTextStyle(*field, TextStyle::Code);
    return field;
}

} // namespace

ScaleSheet::ScaleSheet(ThemeSession &session, QWidget &pane) :
    TrialSheet(tr("New scale"), session, pane),
    m_name(codeField()),
    m_nameField(new FormField(tr("Name"), m_name, tr("The tokens are called name-50 to name-950."))),
    m_strip(new ScaleStrip)
{
    m_name->setText(u"brand"_s);
    body()->addWidget(m_nameField);
    for (int number = 0; number < kMostColors; ++number) {
        const QString help = number == 0 ? tr("Kept as it is, at the step that fits its lightness.") : QString();
        auto *field =
            new FormField(number == 0 ? tr("Colour") : tr("Another colour, if the scale has one"), codeField(), help);
        m_colors.append(field);
        body()->addWidget(field);
        connect(static_cast<QLineEdit *>(field->control()), &QLineEdit::textChanged, this, &ScaleSheet::refresh);
    }
    body()->addWidget(m_strip);
    connect(m_name, &QLineEdit::textChanged, this, &ScaleSheet::refresh);
    applyButton().setText(tr("Add the scale"));
    const ThemeToken *token = session.now().token(session.mode(), session.token());
    const bool isColor = token && token->color;
    static_cast<QLineEdit *>(m_colors.constFirst()->control())
        ->setText(isColor ? toOklchText(*token->color) : u"oklch(0.58 0.16 262)"_s);
}

QString ScaleSheet::name() const
{
    const QString typed = m_name->text().trimmed();
    return typed.startsWith("--"_L1) ? typed.sliced(2) : typed;
}

QList<Color> ScaleSheet::chosen()
{
    QList<Color> colors;
    for (FormField *field : std::as_const(m_colors)) {
        const QString text = static_cast<QLineEdit *>(field->control())->text().trimmed();
        const Result<Color> color = text.isEmpty() ? Color() : parseColor(text);
        field->setError(color ? QString() : color.error().message);
        if (!text.isEmpty() && color) {
            colors.append(*color);
        }
    }
    return colors;
}

void ScaleSheet::refresh()
{
    const Result<QList<ScaleStep>> scale = colorScale(chosen());
    const Result<> isName = checkTokenName(name());
    m_nameField->setError(isName ? QString() : isName.error().message);
    m_strip->setScale(scale.value_or(QList<ScaleStep>()));
    if (!scale || !isName) {
        tryChanges({});
        if (!scale) {
            errorStrip()->showError(scale.error());
        }
        return;
    }
    QList<TokenChange> changes = scaleTokens(*scale, kLightMode.toString(), name());
    for (const ScaleStep &step : *scale) {
        const QString token = u"%1-%2"_s.arg(name()).arg(step.step);
        changes.append({kThemeMode.toString(), u"color-"_s + token, u"var(--%1)"_s.arg(token)});
    }
    tryChanges(changes);
}

QString ScaleSheet::undoText() const
{
    return tr("Add the scale %1").arg(name());
}

void ScaleStrip::setScale(const QList<ScaleStep> &scale)
{
    m_scale = scale;
    QStringList words;
    for (const ScaleStep &step : scale) {
        words.append(u"%1 %2"_s.arg(step.step).arg(toHex(step.color)));
    }
    setAccessibleName(words.join(", "_L1));
    update();
}

void ScaleStrip::paintEvent(QPaintEvent *)
{
    if (m_scale.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF colors(0, 0, width(), height() - kNumberHeight);
    QPainterPath shape;
    shape.addRoundedRect(colors, metrics::kRadiusTile, metrics::kRadiusTile);
    painter.setFont(enigma::font(TextStyle::MicroStrong));
    const double wide = colors.width() / double(m_scale.size());
    for (qsizetype place = 0; place < m_scale.size(); ++place) {
        const ScaleStep &step = m_scale.at(place);
        const QRectF box(double(place) * wide, 0, wide, colors.height());
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(box.adjusted(0, 0, 0.5, 0), shownColor(step.color));
        painter.restore();
        if (step.isLocked) {
            drawDot(painter, box.center(), 9, Qt::black);
            drawDot(painter, box.center(), 7, Qt::white);
        }
        painter.setPen(color(step.isLocked ? Token::Text : Token::TextMuted));
        painter.drawText(box.translated(0, box.height()).toRect().adjusted(-4, 2, 4, 0),
                         Qt::AlignHCenter | Qt::AlignTop, QString::number(step.step));
    }
    drawBox(painter, colors, metrics::kRadiusTile, {}, QColor(128, 128, 128, 60));
}

} // namespace enigma
