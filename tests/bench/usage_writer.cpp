// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a usage row every 10 ms, as a busy server would and with its patience of 5 s, until standard input ends.
// Prints "ready" after the first commit, then one "name value" a line.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <poll.h>
#include <sqlite3.h>
#include <thread>

int main(int argc, char** argv)
{
    using namespace std::chrono;
    sqlite3* db = nullptr;
    if (argc < 2 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        return 2;
    sqlite3_busy_timeout(db, 5000);
    constexpr auto sql =
        "BEGIN; INSERT INTO usage_records (user_id, user_name, source, model, endpoint, prompt_tokens, "
        "completion_tokens, total_tokens, duration, created_at) VALUES ('writer', 'Writer', 'web', "
        "'m', '/v1/chat/completions', 1, 1, 2, 1, strftime('%Y-%m-%d %H:%M:%f+00:00')); COMMIT";
    double longest = 0;
    int commits = 0, refused = 0;
    for (pollfd input{0, POLLIN, 0}; poll(&input, 1, 0) == 0; ++commits) {
        const auto start = steady_clock::now();
        if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
            ++refused;
            sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
        }
        longest = std::max(longest, duration<double>(steady_clock::now() - start).count());
        if (commits == 0) {
            std::puts("ready");
            std::fflush(stdout);
        }
        std::this_thread::sleep_until(start + milliseconds(10));
    }
    std::printf("commits %d\nrefused %d\nlongest_commit_seconds %.4f\n", commits, refused, longest);
    sqlite3_close(db);
    return 0;
}
