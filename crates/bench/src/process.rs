//! CPU time, memory and descriptors of this process and of others; pinning and limits.
//!
//! CPU time: of this process from `getrusage`, of others the sum over their threads in
//! `/proc/PID/task/*/schedstat` (nanoseconds), or `/proc/PID/stat` (ticks of 10 ms) where the kernel
//! has no schedstat. Only the division into user and system time is by ticks; it is not reported.

use anyhow::{Context as _, Result, bail};
use nix::{
    sys::{
        resource::{Resource, UsageWho, getrlimit, getrusage, setrlimit},
        signal::{Signal, kill},
    },
    unistd::Pid,
};
use serde::{Deserialize, Serialize};
use std::{
    fs,
    os::unix::process::CommandExt,
    process::{Child, Command, ExitStatus, Stdio},
    time::Instant,
};

/// User and system time of `who`, in milliseconds.
fn usage_ms(who: UsageWho) -> f64 {
    let Ok(usage) = getrusage(who) else { return 0.0 };
    let of = |time: nix::sys::time::TimeVal| {
        time.tv_sec() as f64 * 1_000.0 + time.tv_usec() as f64 / 1_000.0
    };
    of(usage.user_time()) + of(usage.system_time())
}

/// CPU time that this process has used.
pub fn own_cpu_ms() -> f64 {
    usage_ms(UsageWho::RUSAGE_SELF)
}

/// CPU time that the threads of another process have used.
pub fn cpu_ms(pid: u32) -> f64 {
    let Ok(tasks) = fs::read_dir(format!("/proc/{pid}/task")) else { return 0.0 };
    let of = |path: std::path::PathBuf| -> Option<f64> {
        fs::read_to_string(path.join("schedstat")).ok()?.split_whitespace().next()?.parse().ok()
    };
    let nanoseconds: f64 = tasks.flatten().filter_map(|task| of(task.path())).sum();
    if nanoseconds > 0.0 { nanoseconds / 1e6 } else { ticks_ms(pid).unwrap_or(0.0) }
}

/// `utime` and `stime` of proc(5), in ticks of 10 ms.
fn ticks_ms(pid: u32) -> Option<f64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) * 10.0)
}

fn status_kib(pid: Option<u32>, word: &str) -> u64 {
    let who = pid.map_or_else(|| "self".to_owned(), |pid| pid.to_string());
    field_kib(&fs::read_to_string(format!("/proc/{who}/status")).unwrap_or_default(), word)
}

/// A line of `/proc/PID/status`, in KiB; 0 where there is none.
fn field_kib(status: &str, word: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(word));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Resident memory now, of this process or another.
pub fn rss_kib(pid: Option<u32>) -> u64 {
    status_kib(pid, "VmRSS:")
}

/// Resident memory at most.
pub fn rss_peak_kib(pid: Option<u32>) -> u64 {
    status_kib(pid, "VmHWM:")
}

/// Asks the kernel to acknowledge at once; Postfix' greeting waits for it.
pub fn hurry(tcp: &tokio::net::TcpStream) {
    #[cfg(target_os = "linux")]
    let _ = socket2::SockRef::from(tcp).set_tcp_quickack(true);
    #[cfg(not(target_os = "linux"))]
    let _ = tcp;
}

/// Open descriptors of a process.
pub fn descriptors(pid: u32) -> usize {
    fs::read_dir(format!("/proc/{pid}/fd")).map_or(0, Iterator::count)
}

/// Processors this process may run on.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Keeps this process on one processor.
#[cfg(target_os = "linux")]
pub fn pin(core: usize) -> Result<()> {
    use nix::sched::{CpuSet, sched_setaffinity};
    let mut set = CpuSet::new();
    set.set(core)?;
    Ok(sched_setaffinity(Pid::from_raw(0), &set)?)
}

/// Elsewhere processes wander: the ratios are noisier.
#[cfg(not(target_os = "linux"))]
pub fn pin(_core: usize) -> Result<()> {
    Ok(())
}

/// Raises the limit of open descriptors as far as the system lets us; gives the limit.
pub fn raise_descriptors() -> Result<u64> {
    let (_, most) = getrlimit(Resource::RLIMIT_NOFILE)?;
    setrlimit(Resource::RLIMIT_NOFILE, most, most)?;
    Ok(most)
}

/// `core=N descriptors=N PROGRAM ARGS`: limits this process and becomes the program.
pub fn become_limited(arguments: &[String]) -> Result<()> {
    let mut rest = arguments;
    while let Some((first, tail)) = rest.split_first() {
        if let Some(core) = first.strip_prefix("core=") {
            pin(core.parse()?)?;
        } else if let Some(most) = first.strip_prefix("descriptors=") {
            let most = most.parse()?;
            setrlimit(Resource::RLIMIT_NOFILE, most, most)?;
        } else {
            let error = Command::new(first).args(tail).exec();
            bail!("cannot run {first}: {error}");
        }
        rest = tail;
    }
    bail!("what is to be run?")
}

/// A command of our own program.
pub fn own(task: &str) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(task);
    Ok(command)
}

/// The command, kept on that processor where there is more than one.
pub fn on(core: Option<usize>, command: &Command) -> Result<Command> {
    let mut limited = own("limited")?;
    if let Some(core) = core {
        limited.arg(format!("core={core}"));
    }
    limited.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            limited.env(name, value);
        }
    }
    Ok(limited)
}

/// A program that ends with us.
#[derive(Debug)]
pub struct Running(pub Child);

impl Running {
    /// Its number.
    pub fn pid(&self) -> u32 {
        self.0.id()
    }

    /// Asks it to stop.
    pub fn terminate(&self) -> Result<()> {
        Ok(kill(Pid::from_raw(i32::try_from(self.pid())?), Signal::SIGTERM)?)
    }

    /// Its end, if it came before the deadline.
    pub async fn ended_by(&mut self, deadline: Instant) -> Result<Option<ExitStatus>> {
        loop {
            let status = self.0.try_wait()?;
            if status.is_some() || Instant::now() >= deadline {
                return Ok(status);
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What one run of a program cost.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Once {
    /// Exit code; -1 for a signal.
    pub code: i32,
    /// Wall time.
    pub wall_ms: f64,
    /// User and system time, from `wait4`.
    pub cpu_ms: f64,
    /// Resident memory at most.
    pub rss_kib: u64,
}

/// Runs a program once, as the only child of this process, and prints what it cost.
pub fn report_once(arguments: &[String]) -> Result<()> {
    let (program, rest) = arguments.split_first().context("what is to be run?")?;
    let start = Instant::now();
    let status = Command::new(program)
        .args(rest)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .with_context(|| format!("cannot run {program}"))?;
    let once = Once {
        code: status.code().unwrap_or(-1),
        wall_ms: start.elapsed().as_secs_f64() * 1_000.0,
        cpu_ms: usage_ms(UsageWho::RUSAGE_CHILDREN),
        rss_kib: getrusage(UsageWho::RUSAGE_CHILDREN)
            .map_or(0, |usage| u64::try_from(usage.max_rss()).unwrap_or(0)),
    };
    println!("{}", serde_json::to_string(&once)?);
    Ok(())
}

/// Runs a program once and gives what it cost.
pub fn once(command: &Command) -> Result<Once> {
    let mut outer = own("once")?;
    outer.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            outer.env(name, value);
        }
    }
    let out = outer.stdin(Stdio::null()).output()?;
    let text = String::from_utf8_lossy(&out.stdout);
    serde_json::from_str(&text)
        .with_context(|| format!("{:?}: {}", command, String::from_utf8_lossy(&out.stderr)))
}

/// Whether a program is on the PATH, sbin folders included.
pub fn find(program: &str) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let more = ["/usr/sbin", "/sbin", "/usr/lib/nagios/plugins"];
    let dirs = std::env::split_paths(&path).chain(more.map(Into::into));
    dirs.map(|dir| dir.join(program)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_has_used_something() {
        let pid = std::process::id();
        // No order of the two: other tests take and give back memory between the readings.
        assert!(rss_kib(None) > 0 && rss_peak_kib(Some(pid)) > 0);
        assert!(descriptors(pid) >= 3 && own_cpu_ms() > 0.0 && cpu_ms(pid) > 0.0);
        assert!(ticks_ms(pid).is_some());
    }

    #[test]
    fn the_line_asked_for_is_read() {
        let status = "VmPeak:\t    9216 kB\nVmHWM:\t    5120 kB\nVmRSS:\t    4096 kB\n";
        assert_eq!(field_kib(status, "VmRSS:"), 4_096);
        assert_eq!(field_kib(status, "VmHWM:"), 5_120);
        assert_eq!(field_kib(status, "VmSwap:"), 0);
    }

    #[test]
    fn programs_are_found_or_not() {
        assert!(find("sh").is_some() && find("no-such-program-here").is_none());
    }
}
