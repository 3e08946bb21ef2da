// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// theme restore.

#include "app/ctl/open_theme.h"
#include "app/ctl/theme_commands.h"
#include "models/base/text.h"
#include "models/theme/token_change.h"

#include <QJsonArray>

namespace enigma {

using namespace Qt::StringLiterals;

static bool has(const Theme &theme, const QString &name)
{
    return theme.names().contains(name) || theme.themeEntries().contains(name);
}

static Result<> restore(Session &session, const std::string &slug, const std::string &version,
                        const std::vector<std::string> &tokens)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(OpenTheme open, openTheme(*library, slug));
    ENIGMA_TRY(const LabelledTheme was, themeOfVersion(*library, open, QString::fromStdString(version)));
    QStringList names;
    QList<TokenChange> changes;
    for (const std::string &token : tokens) {
        const QString typed = QString::fromStdString(token);
        const QString name = typed.startsWith("--"_L1) ? typed.sliced(2) : typed;
        const QList<TokenChange> its = restoringChanges(open.theme, was.theme, name);
        if (its.isEmpty() && !has(open.theme, name)) {
            return failure(ErrorCode::NotFound,
                           tr("Neither the draft nor %1 has the token --%2.").arg(was.label, name));
        }
        names.append(name);
        changes += its;
    }
    if (names.isEmpty()) {
        open.theme = was.theme;
    } else {
        ENIGMA_TRY(open.theme, applied(open.theme, changes));
    }
    ENIGMA_CHECK(storeTheme(*library, open));
    session.terminal.answer({{u"registry"_s, open.registry.slug},
                             {u"version"_s, was.label},
                             {u"tokens"_s, QJsonArray::fromStringList(names)}},
                            {names.isEmpty()
                                 ? tr("The draft of the theme is that of %1 again.").arg(was.label)
                                 : tr("--%1 in the draft as in %2 again.").arg(names.join(", --"_L1), was.label)});
    return {};
}

void addThemeRestoreCommand(CLI::App *theme, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto version = std::make_shared<std::string>();
    auto tokens = std::make_shared<std::vector<std::string>>();
    CLI::App *command = theme->add_subcommand("restore", "Take an older version, or tokens of it, into the draft");
    command->add_option("REGISTRY", *slug)->required();
    command->add_option("VERSION", *version, "For example 1.0.0")->required();
    command->add_option("TOKEN", *tokens, "Only these, in all modes; without any, the whole stylesheet");
    onChosen(command, chosen, [=](Session &session) { return restore(session, *slug, *version, *tokens); });
}

} // namespace enigma
