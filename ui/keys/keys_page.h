// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/table_page.h"

namespace bw {

class CountTile;

class KeysPage final : public TablePage {
    Q_OBJECT
public:
    explicit KeysPage(OpenInstance&, QWidget* parent = nullptr);

protected:
    QString countWords(int n) const override;
    QString nothingMatches(const QString& what) const override;
    void describe(PaneContent&, size_t record) override;
    void describeNone(PaneContent&) override;
    QString summary() const override;
    QString selectionSummary(const std::vector<size_t>&) const override;
    void showRelated(const Subject&) override;
    void dataChanged() override;
    void filtersChanged() override;

private:
    // A tile is a facet with another face: it sets that facet, and is chosen when the facet has just that value.
    struct Tile {
        CountTile* tile;
        QString column, value; // empty: all keys
    };
    void dress();
    void makeTiles();
    void choose(const Tile&);
    void countTiles();
    QString owners(int count) const;
    std::vector<Tile> m_tiles;
    SnapshotPtr m_counted;
};

} // namespace bw
