// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/snapshot.h"
#include "ui/common/badge.h"
#include "ui/common/pane_rows.h"
#include "ui/common/section.h"

class QFormLayout;
class QPushButton;
class QVBoxLayout;

namespace bw {

// What a detail pane holds for one record, built from top to bottom.
class PaneContent final : public QWidget {
    Q_OBJECT
public:
    PaneContent();

    // Avatar (seed, name) or icon; title; a second line that can be copied.
    void addIdentity(const QString& seed, const char* iconName, const QString& title, const QString& second,
        bool secondFixed, const QString& copyWords);
    void addTitle(const QString& title, const QString& sentence);
    void addBadges(const std::vector<Badge>&);
    void addField(const QString& label, const QString& value, bool fixed = false, const QString& tip = {});
    void addTimeField(const QString& label, const std::optional<Instant>&, Instant now, const QString& absent,
        bool unreadable = false, bool relative = true);
    void addLinkField(const QString& label, const QString& value, const Subject&, const QString& page);
    void addNote(const QString& text, Tone, const Subject& = {}, const QString& page = {}, const QString& link = {});
    void addHint(const QString& text);
    void endHead(); // the line below what stands before the sections

    Section& addSection(const QString& id, const QString& title);
    // Under the sections: what can be done with the record. Title and sentence may be empty.
    void addCommands(const QString& title, const QString& sentence, const std::vector<QPushButton*>&);
    void link(QAbstractButton*, const Subject&, const QString& page); // a click on it opens that
    const std::vector<Section*>& sections() const { return m_sections; }

signals:
    void linkActivated(const bw::Subject&, const QString& page);

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    QFormLayout& form();
    QLabel* fieldLabel(const QString&);
    QVBoxLayout* m_layout;
    QVBoxLayout* m_head;
    QFormLayout* m_form = nullptr;
    std::vector<Section*> m_sections;
};

} // namespace bw
