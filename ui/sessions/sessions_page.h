// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/table_page.h"

namespace bw {

// Who is signed in, since when and until when.
class SessionsPage final : public TablePage {
    Q_OBJECT
public:
    explicit SessionsPage(OpenInstance&, QWidget* parent = nullptr);

protected:
    QString countWords(int n) const override;
    QString nothingMatches(const QString& what) const override;
    void describe(PaneContent&, size_t record) override;
    void describeNone(PaneContent&) override;
    QString summary() const override;
    QString selectionSummary(const std::vector<size_t>&) const override;
    void showRelated(const Subject&) override;

private:
    void dress();
    void addOthers(PaneContent&, const Session&) const;
    QString people(int n) const;
};

} // namespace bw
