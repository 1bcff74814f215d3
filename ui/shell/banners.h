// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include <QFrame>
#include <functional>

class QLabel;
class QVBoxLayout;

namespace bw {

struct BannerText {
    const char* icon;
    Tone tone = Tone::Info; // Info, Warning or Danger
    QString lead = {}; // semibold
    QString sentence;
    QString button = {};
    std::function<void()> action = {};
};

// Lines between the tool bar and a page: what is true of the whole instance. A banner has a name and is replaced by the
// next one of that name.
class Banners final : public QFrame {
    Q_OBJECT
public:
    explicit Banners(QWidget* parent = nullptr);
    void set(const QString& name, const BannerText&);
    void remove(const QString& name);
    bool has(const QString& name) const;

private:
    QWidget* find(const QString& name) const;
    QVBoxLayout* m_lines;
};

} // namespace bw
