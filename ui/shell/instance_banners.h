// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"

namespace bw {

class Banners;

// What is said above the pages of an instance: that nothing can be changed, what its reader noticed, that the database
// has changed since, that the newest reading failed, that an apply was interrupted.
class InstanceBanners final : public QObject {
    Q_OBJECT
public:
    InstanceBanners(OpenInstance&, Banners&, QObject* parent);

signals:
    void linkActivated(const bw::Subject&, const QString& page);

private:
    void showMode();
    void showNotes();
    void showLeft();
    void showError();
    void showChanged(Freshness);
    bool saysGone() const;
    QString source() const;
    OpenInstance& m_instance;
    Banners& m_banners;
    bool m_allNotes = false;
    int m_noteCount = 0;
};

// The database's short name: "database.db", "localai@db.example".
QString shortPlace(const Instance&);
QString clockTime(Instant); // "14:02", with the date when it was not today

} // namespace bw
