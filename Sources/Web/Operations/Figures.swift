import Application
import EventLog
import Foundation
import Kernel
import Sessions

/// All that `/metrics` shows. Numbers only: no label holds a name, a code, an address or an identifier.
struct Figures: Sendable {
  let house: House
  let hub: LiveHub
  let requests: RequestFigures
  let census: ConnectionCensus
  let readiness: Readiness
  let started = Date.now

  func text() async -> String {
    var page = PrometheusText()
    add(requests, to: &page)
    page.add("passerelle_connections", .gauge, "Open connections.", Double(census.all))
    page.add(
      "passerelle_live_streams", .gauge, "Open live streams, by what they follow.",
      hub.streams().sorted { $0.key < $1.key }.map { (["view": $0.key], Double($0.value)) })
    page.add("passerelle_live_frames_total", .counter, "Frames handed to live streams.", Double(hub.delivered.now))
    page.add("passerelle_ready", .gauge, "Whether the server takes visitors.", readiness.state == .ready ? 1 : 0)
    await addLog(to: &page)
    addProcess(to: &page)
    return page.text
  }

  private func add(_ requests: RequestFigures, to page: inout PrometheusText) {
    let all = requests.all
    var counts: [(labels: PrometheusText.Labels, value: Double)] = []
    for (key, figures) in all {
      for (digit, count) in figures.statuses.enumerated() where count.now > 0 {
        counts.append((["method": key.method, "route": key.route, "status": "\(digit)xx"], Double(count.now)))
      }
    }
    page.add("passerelle_http_requests_total", .counter, "Requests, by route and class of status.", counts)
    page.add(
      "passerelle_http_request_duration_seconds", "Time until the answer begins, by route.",
      all.map { (["method": $0.class.method, "route": $0.class.route], $0.figures.duration) })
  }

  private func addLog(to page: inout PrometheusText) async {
    if let position = try? await house.log.lastPosition() {
      page.add("passerelle_log_position", .gauge, "Position of the last event of the log.", Double(position.rawValue))
    }
    let sessions = house.sessions.all()
    page.add(
      "passerelle_sessions", .gauge, "Sessions, by phase.",
      [Phase.prepared, .open, .closed].map { phase in
        (["phase": phase.rawValue], Double(sessions.count { $0.phase == phase }))
      })
    guard let log = house.log as? MeteredLog else { return }
    page.add("passerelle_log_events_total", .counter, "Events written by this server.", Double(log.events.now))
    page.add("passerelle_commits_waiting", .gauge, "Writes that wait for the disk.", Double(log.waiting.now))
    page.add(
      "passerelle_commit_duration_seconds", "Time from a write until the disk has it.",
      [(PrometheusText.unlabelled, log.latency)])
    page.add(
      "passerelle_commit_failures_total", .counter, "Writes that did not happen, by reason.",
      [(["reason": "conflict"], Double(log.conflicts.now)), (["reason": "storage"], Double(log.failures.now))])
  }

  private func addProcess(to page: inout PrometheusText) {
    let process = ProcessFigures.now
    page.add("process_resident_memory_bytes", .gauge, "Resident memory.", process.residentMemory)
    page.add("process_virtual_memory_bytes", .gauge, "Virtual memory.", process.virtualMemory)
    page.add("process_open_fds", .gauge, "Open file descriptors.", process.openDescriptors)
    page.add("process_max_fds", .gauge, "The most file descriptors.", process.mostDescriptors)
    page.add("process_cpu_seconds_total", .counter, "Processor time.", process.processorTime)
    page.add(
      "process_start_time_seconds", .gauge, "When the process began, in seconds since 1970.",
      started.timeIntervalSince1970)
  }
}
