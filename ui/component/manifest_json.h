// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The manifest of a component as JSON. Every text that can be read is the component's manifest at once; one that cannot
// leaves it as it was, and says where and why.

#pragma once

#include "models/format/manifest_schema.h"
#include "models/format/manifest_text.h"
#include "ui/component/open_component.h"

#include <QTimer>
#include <QWidget>

namespace enigma {

class CodeEditor;
class IconLine;

class ManifestJson : public QWidget
{
    Q_OBJECT

public:
    explicit ManifestJson(OpenComponent &component, QWidget *parent = nullptr);

    CodeEditor *editor() const { return m_editor; }
    const TextFault &fault() const { return m_fault; } // Without a reason: the text is the manifest.
    // What of the manifest the schema does not allow; it is kept all the same, as lint says it too.
    const QList<SchemaViolation> &violations() const { return m_violations; }

private:
    void show();
    void take();
    Result<> apply(const Item &read);
    void say(const TextFault &fault);
    void compareWithSchema();
    void sayViolations();
    void mark();

    OpenComponent &m_component;
    CodeEditor *m_editor;
    IconLine *m_status;
    TextFault m_fault;
    QTimer m_pause; // Of typing, before the schema is asked.
    Job<QList<SchemaViolation>> m_comparing;
    QList<SchemaViolation> m_violations;
    bool m_taking = false; // The text is ahead of the document.
};

} // namespace enigma
