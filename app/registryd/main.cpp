// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// enigma-registryd: the registry server that teams publish to and that developers install from.

#include "app/registryd/commands/server_commands.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <string>

namespace {

using namespace enigma;
using namespace Qt::StringLiterals;

constexpr int kDone = 0;
constexpr int kRefused = 1;
constexpr int kWrongUsage = 2;

// What the command line said, in the types of the library that reads it.
struct Arguments
{
    std::string data;
    bool json = false;
    std::string listen = "127.0.0.1:8080";
    std::string publicUrl;
    std::string registry;
    std::string scope = "publish";
    std::string name;
    int expiresDays = 0;
    std::string token;
    bool makePrivate = false;
    bool makePublic = false;
};

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

int report(const registryd::Common &common, const Result<> &result)
{
    if (result) {
        return kDone;
    }
    const Error &error = result.error();
    if (common.json) {
        const QJsonObject object{
            {u"error"_s, QJsonObject{{u"code"_s, errorName(error.code)}, {u"message"_s, error.message}}}};
        std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    }
    std::fprintf(stderr, "%s\n", error.message.toUtf8().constData());
    return kRefused;
}

struct TokenCommands
{
    CLI::App *group;
    CLI::App *create;
    CLI::App *list;
    CLI::App *revoke;
};

TokenCommands addTokenCommands(CLI::App &app, Arguments &arguments)
{
    CLI::App *group = app.add_subcommand("token", "Tokens for publishing, and for reading private registries");
    group->require_subcommand(1)->fallthrough();
    CLI::App *create =
        group->add_subcommand("create", "Make a token and print it; it is not shown again")->fallthrough();
    create->add_option("--registry", arguments.registry, "Namespace of the registry, without the @")->required();
    create->add_option("--scope", arguments.scope, "read, publish or admin")
        ->check(CLI::IsMember({"read", "publish", "admin"}));
    create->add_option("--name", arguments.name, "Who or what uses it");
    create->add_option("--expires-days", arguments.expiresDays, "Days until it ends")->check(CLI::Range(1, 36500));
    CLI::App *list =
        group->add_subcommand("list", "Show which tokens there are, but not the tokens themselves")->fallthrough();
    list->add_option("--registry", arguments.registry, "Only of this registry");
    CLI::App *revoke = group->add_subcommand("revoke", "End a token")->fallthrough();
    revoke->add_option("id", arguments.token, "Its identity, as token list shows it")->required();
    return {group, create, list, revoke};
}

struct RegistryCommands
{
    CLI::App *list;
    CLI::App *set;
};

RegistryCommands addRegistryCommands(CLI::App &app, Arguments &arguments)
{
    CLI::App *group = app.add_subcommand("registry", "The registries that are served");
    group->require_subcommand(1)->fallthrough();
    CLI::App *list = group->add_subcommand("list", "Show them")->fallthrough();
    CLI::App *set = group->add_subcommand("set", "Change who may read one")->fallthrough();
    set->add_option("registry", arguments.registry, "Its namespace")->required();
    CLI::Option *hide = set->add_flag("--private", arguments.makePrivate, "Only with a token");
    set->add_flag("--public", arguments.makePublic, "Everyone")->excludes(hide);
    set->callback([&arguments] {
        if (arguments.makePrivate == arguments.makePublic) {
            throw CLI::RequiredError("--private or --public");
        }
    });
    return {list, set};
}

int run(int argc, char **argv)
{
    Arguments arguments;
    CLI::App app("The registry server of Enigma Designer. Without a verb it serves until it is told to stop.",
                 "enigma-registryd");
    app.set_version_flag("--version", ENIGMA_VERSION);
    app.add_option("--data", arguments.data, "Folder in which the server keeps everything")
        ->required()
        ->envname("ENIGMA_REGISTRYD_DATA");
    app.add_flag("--json", arguments.json, "Answer with JSON");
    app.add_option("--listen", arguments.listen, "Address and port; port 0 takes a free one")->capture_default_str();
    app.add_option("--public-url", arguments.publicUrl,
                   "Where developers reach the server, such as https://registry.example.com");
    const TokenCommands tokens = addTokenCommands(app, arguments);
    const RegistryCommands registries = addRegistryCommands(app, arguments);
    CLI::App *check =
        app.add_subcommand("check", "Read everything that is stored and say what is damaged")->fallthrough();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? kDone : kWrongUsage;
    }

    const registryd::Common common{text(arguments.data), arguments.json};
    if (tokens.create->parsed()) {
        return report(common, registryd::createToken(common, {text(arguments.registry), text(arguments.scope),
                                                              text(arguments.name), arguments.expiresDays}));
    }
    if (tokens.list->parsed()) {
        return report(common, registryd::listTokens(common, text(arguments.registry)));
    }
    if (tokens.revoke->parsed()) {
        return report(common, registryd::revokeToken(common, text(arguments.token)));
    }
    if (registries.list->parsed()) {
        return report(common, registryd::listRegistries(common));
    }
    if (registries.set->parsed()) {
        return report(common, registryd::setVisibility(common, text(arguments.registry), arguments.makePublic));
    }
    if (check->parsed()) {
        return report(common, registryd::check(common));
    }
    return report(common, registryd::serve(common, {text(arguments.listen), text(arguments.publicUrl)}));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return run(argc, argv);
}
