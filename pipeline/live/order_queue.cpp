#include "pipeline/live/order_queue.h"

#include <algorithm>
#include <utility>

#include "core/mutex.h"

namespace dramatis::pipeline::live {

void OrderQueue::post(Order order) {
    const MutexLock lock(mutex_);
    auto& orders = calls_.orders;
    auto* const reload = std::get_if<ReloadOrder>(&order);
    auto* const waiting = orders.empty() ? nullptr : std::get_if<ReloadOrder>(&orders.back());
    if (reload && waiting) {
        for (auto& file : reload->saved) {
            if (std::ranges::find(waiting->saved, file) == waiting->saved.end())
                waiting->saved.push_back(std::move(file));
        }
        waiting->times += reload->times;
    } else {
        orders.push_back(std::move(order));
    }
    called_.notify_all();
}

void OrderQueue::report_drained() {
    const MutexLock lock(mutex_);
    calls_.drained = true;
    called_.notify_all();
}

OrderQueue::Calls OrderQueue::wait(std::chrono::milliseconds patience, const std::stop_token& stop) {
    MutexLock lock(mutex_);
    called_.wait_for(lock, stop, patience,
                     [this]() REQUIRES(mutex_) { return !calls_.orders.empty() || calls_.drained; });
    return std::exchange(calls_, {});
}

}  // namespace dramatis::pipeline::live
