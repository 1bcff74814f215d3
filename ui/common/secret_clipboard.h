// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <QObject>
#include <QTimer>
#include <functional>

namespace bw {

// A secret on the clipboard, for half a minute: then, and at the end of the program, it is removed when it is still
// what lies there. It outlives the dialog that copied.
class SecretClipboard final : public QObject {
    Q_OBJECT
public:
    static constexpr int kSeconds = 30;
    using Clock = std::function<qint64()>; // milliseconds that only go forward

    explicit SecretClipboard(Clock, QObject* parent = nullptr);
    ~SecretClipboard() override;
    static SecretClipboard& ofProgram(); // there is one clipboard

    void copy(SecretPtr);
    int secondsLeft() const; // 0: nothing of ours lies there
    void look(); // at the clock and at what lies there
    void clear();

signals:
    void changed(); // the seconds, or whether there is anything

private:
    bool holdsOurs() const;
    void forget();

    Clock m_clock;
    SecretPtr m_secret;
    qint64 m_until = 0;
    int m_shown = 0;
    QTimer m_timer;
};

} // namespace bw
