// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/syntax_ink.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

#include <array>

namespace enigma {

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Theme;

namespace {

struct NameRule
{
    QLatin1StringView part;
    Token ink;
};

// The definitions for JSX, CSS and JSON name their parts better than the general styles do. The first match counts.
constexpr std::array kNameRules{
    NameRule{"Comment"_L1, Token::SyntaxComment},
    NameRule{"Symbol"_L1, Token::SyntaxPunctuation},
    NameRule{"Bracket"_L1, Token::SyntaxPunctuation},
    NameRule{"Open/Close"_L1, Token::SyntaxPunctuation},
    NameRule{"Separator"_L1, Token::SyntaxPunctuation},
    NameRule{"_Seperator"_L1, Token::SyntaxPunctuation},
    NameRule{"Unit"_L1, Token::SyntaxNumber},
    NameRule{"Color"_L1, Token::SyntaxNumber},
    NameRule{"Tag"_L1, Token::SyntaxTag},
    NameRule{"Element"_L1, Token::SyntaxTag},
    NameRule{"Selector"_L1, Token::SyntaxTag},
    NameRule{"Attribute"_L1, Token::SyntaxProperty},
    NameRule{"Property"_L1, Token::SyntaxProperty},
    NameRule{"Parameter"_L1, Token::SyntaxProperty},
    NameRule{"_Key"_L1, Token::SyntaxProperty},
    NameRule{"Object Member"_L1, Token::Text},
};

Token inkOfStyle(Theme::TextStyle style)
{
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Import:
    case Theme::Preprocessor:
        return Token::SyntaxKeyword;
    case Theme::Function:
        return Token::SyntaxFunction;
    case Theme::Variable:
    case Theme::Attribute:
        return Token::SyntaxProperty;
    case Theme::Operator:
        return Token::SyntaxPunctuation;
    case Theme::BuiltIn:
    case Theme::Extension:
    case Theme::DataType:
        return Token::SyntaxType;
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
        return Token::SyntaxString;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return Token::SyntaxNumber;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
    case Theme::CommentVar:
    case Theme::RegionMarker:
        return Token::SyntaxComment;
    default:
        return Token::Text;
    }
}

} // namespace

Token syntaxInk(const KSyntaxHighlighting::Format &format)
{
    const QString name = format.name();
    // "Style_Keyword" holds "_Key" too.
    if (!name.endsWith("Keyword"_L1)) {
        for (const NameRule &rule : kNameRules) {
            if (name.contains(rule.part)) {
                return rule.ink;
            }
        }
    }
    return inkOfStyle(format.textStyle());
}

} // namespace enigma
