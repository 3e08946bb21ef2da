// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// theme convert.

#include "app/ctl/theme_commands.h"
#include "models/color/color_notation.h"
#include "models/color/color_parser.h"
#include "models/color/gamut.h"

#include <cstdio>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct ConvertOptions
{
    std::string form = "oklch";
    std::string gamut = "clip";
};

const std::map<std::string, ColorForm> &forms()
{
    static const std::map<std::string, ColorForm> kForms{
        {"hex", ColorForm::Hex}, {"rgb", ColorForm::Rgb}, {"oklch", ColorForm::Oklch}, {"p3", ColorForm::P3}};
    return kForms;
}

// One line of standard input without its end, but no more of it than shows that it is too long for a colour. Nothing
// at the end of the input. Reads no further than the line, so that whoever writes may wait for the answer.
std::optional<QByteArray> readLine()
{
    constexpr qsizetype kLongest = 16 * 1024;
    QByteArray line;
    int c = std::getchar();
    if (c == EOF) {
        return std::nullopt;
    }
    for (; c != '\n' && c != EOF; c = std::getchar()) {
        if (line.size() < kLongest) {
            line.append(char(c));
        }
    }
    return line;
}

QString converted(const QByteArray &line, ColorForm form, bool maps)
{
    const Result<Color> color = parseColor(QString::fromUtf8(line));
    if (!color) {
        return "invalid: "_L1 + color.error().message.simplified();
    }
    if (!maps || form == ColorForm::Oklch) {
        return colorText(*color, form);
    }
    return colorText(mapped(*color, form == ColorForm::P3 ? Gamut::P3 : Gamut::Srgb), form);
}

} // namespace

void addThemeConvertCommand(CLI::App *theme, Chosen &chosen)
{
    auto options = std::make_shared<ConvertOptions>();
    CLI::App *command = theme->add_subcommand("convert", "Rewrite CSS colours, one a line, from standard input");
    command->footer("Every line gets its answer at once; where it is no colour, that is “invalid: ” and the reason.");
    command->add_option("--to", options->form, "oklch, which holds every colour, when not given")
        ->check(CLI::IsMember({"hex", "rgb", "oklch", "p3"}));
    command
        ->add_option("--gamut", options->gamut,
                     "What becomes of a colour that the form cannot hold: clip, as browsers do (when not given), or "
                     "map, as CSS Color 4 does")
        ->check(CLI::IsMember({"clip", "map"}));
    onChosen(command, chosen, [=](Session &session) -> Result<> {
        const ColorForm form = forms().at(options->form);
        while (const std::optional<QByteArray> line = readLine()) {
            session.terminal.raw(converted(*line, form, options->gamut == "map").toUtf8() + '\n');
        }
        return {};
    });
}

} // namespace enigma
