// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/sheets/new_token_sheet.h"

#include "ui/style/type.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *codeField(const QString &placeholder)
{
    auto *field = new QLineEdit;
    useTextStyle(*field, TextStyle::Code);
    field->setPlaceholderText(placeholder);
    return field;
}

} // namespace

NewTokenSheet::NewTokenSheet(ThemeSession &session, QWidget *host) :
    Sheet(tr("New token"), host),
    m_session(session),
    m_name(codeField(u"success"_s)),
    m_light(codeField(u"oklch(0.55 0.155 40)"_s)),
    m_dark(codeField({})),
    m_nameField(new FormField(tr("Name"), m_name, tr("Letters, digits and hyphens, without the leading --."))),
    m_lightField(
        new FormField(tr("Value in light"), m_light, tr("Any CSS value: a colour, a length, a font, a shadow."))),
    m_darkField(new FormField(tr("Value in dark"), m_dark, tr("Left empty, dark takes the value of light.")))
{
    for (FormField *field : {m_nameField, m_lightField, m_darkField}) {
        body()->addWidget(field);
    }
    connect(addButton(tr("Add token"), ButtonKind::Primary), &QPushButton::clicked, this, &NewTokenSheet::add);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &Sheet::dismiss);
    for (QLineEdit *field : {m_name, m_light, m_dark}) {
        connect(field, &QLineEdit::returnPressed, this, &NewTokenSheet::add);
    }
}

void NewTokenSheet::start()
{
    for (QLineEdit *field : {m_name, m_light, m_dark}) {
        field->clear();
    }
    for (FormField *field : {m_nameField, m_lightField, m_darkField}) {
        field->setError({});
    }
    open();
    m_name->setFocus();
}

void NewTokenSheet::add()
{
    QString name = m_name->text().trimmed();
    name = name.startsWith("--"_L1) ? name.sliced(2) : name;
    Theme next = m_session.document().theme();
    const Result<> isName = checkTokenName(name);
    const bool isTaken = isName && next.value(kLightMode.toString(), name).has_value();
    m_nameField->setError(!isName   ? isName.error().message
                          : isTaken ? tr("This theme already has --%1.").arg(name)
                                    : QString());
    if (!isName || isTaken) {
        return;
    }
    const Result<> light = next.set(kLightMode.toString(), name, m_light->text().trimmed());
    m_lightField->setError(light ? QString() : light.error().message);
    const QString inDark = m_dark->text().trimmed();
    const Result<> dark = inDark.isEmpty() ? Result<>() : next.set(kDarkMode.toString(), name, inDark);
    m_darkField->setError(dark ? QString() : dark.error().message);
    if (!light || !dark) {
        return;
    }
    const Result<> added = m_session.document().replace(next, tr("Add --%1").arg(name));
    m_nameField->setError(added ? QString() : added.error().message);
    if (added) {
        dismiss();
        m_session.select(name);
    }
}

} // namespace enigma
