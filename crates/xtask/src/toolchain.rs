//! Which compiler builds the browser module. Machines differ: rustup with the wasm32 target, a
//! distribution's Rust, or only the standard library's source. The choice is printed, because a
//! silent one misleads when a target appears later.

use crate::{debian, shell};
use anyhow::{Result, bail};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// Names the compiler instead of letting us look for one.
const OVERRIDE: &str = "MAILMEND_WASM_RUSTC";
const TARGET: &str = "wasm32-unknown-unknown";
/// What `apt-get` has to bring where no Rust at hand can build for wasm32.
pub const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// A compiler, the cargo beside it, and where the standard library comes from.
pub struct Toolchain {
    rustc: PathBuf,
    cargo: PathBuf,
    /// True: no ready-made standard library, so it is built from source too.
    pub build_std: bool,
}

impl Toolchain {
    /// A cargo command that uses this compiler and nothing of the one that runs us.
    pub fn cargo(&self) -> Command {
        let mut command = Command::new(&self.cargo);
        // rustup's shim exports these for its own toolchain; they would win over the distribution's.
        for name in ["RUSTUP_TOOLCHAIN", "RUSTDOC", "CARGO", "RUSTC_WRAPPER", "LD_LIBRARY_PATH"] {
            command.env_remove(name);
        }
        // Without it `rustc` would be looked up on the PATH and found to be rustup's shim again.
        command.env("RUSTC", &self.rustc).current_dir(shell::root());
        if self.build_std {
            command.env("RUSTC_BOOTSTRAP", "1");
        }
        if let Some(linker) = self.linker() {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        command
    }

    /// A distribution ships LLVM's linker on its own; rustup brings `rust-lld` with the compiler.
    fn linker(&self) -> Option<&'static str> {
        let bundled = self.sysroot()?.join("lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld");
        let known = ["wasm-ld-22", "wasm-ld"];
        if bundled.exists() { None } else { known.into_iter().find(|name| shell::on_path(name)) }
    }

    /// The folder of the standard library's source, to be cut out of the module's panic messages.
    pub fn sysroot(&self) -> Option<PathBuf> {
        sysroot(&self.rustc)
    }

    /// Which one it is, for people.
    pub fn describe(&self) -> String {
        let std = if self.build_std { "built from source" } else { "ready-made" };
        let version = shell::output(Command::new(&self.rustc).arg("--version"));
        let version = version.unwrap_or_else(|_| self.rustc.display().to_string());
        format!("{version}, standard library {std}")
    }
}

/// Chooses, in this order: the override; the active compiler, then the distribution's, with a
/// ready-made target; `rustup target add`, unless RUSTUP_AUTO_INSTALL=0; any with the source;
/// Debian packages, if we are root.
pub fn choose() -> Result<Toolchain> {
    let chosen = if let Some(rustc) = std::env::var_os(OVERRIDE) {
        named(Path::new(&rustc))?
    } else if let Some(found) = ready_made().or_else(added_by_rustup).or_else(from_source) {
        found
    } else if debian::install(PACKAGES)?
        && let Some(found) = ready_made().or_else(from_source)
    {
        found
    } else {
        bail!(
            "nothing here can build for {TARGET}. Either: rustup target add {TARGET}\n\
             or, on Debian and Ubuntu: apt-get install {}",
            PACKAGES.join(" ")
        );
    };
    shell::say(&format!("browser module: {}", chosen.describe()));
    Ok(chosen)
}

fn named(rustc: &Path) -> Result<Toolchain> {
    match (has_target(rustc), has_source(rustc)) {
        (true, _) => Ok(toolchain(rustc, false)),
        (false, true) => Ok(toolchain(rustc, true)),
        (false, false) => bail!("{OVERRIDE}={} has neither {TARGET} nor rust-src", rustc.display()),
    }
}

fn ready_made() -> Option<Toolchain> {
    compilers().into_iter().find(|rustc| has_target(rustc)).map(|rustc| toolchain(&rustc, false))
}

fn from_source() -> Option<Toolchain> {
    compilers().into_iter().find(|rustc| has_source(rustc)).map(|rustc| toolchain(&rustc, true))
}

fn added_by_rustup() -> Option<Toolchain> {
    let forbidden = std::env::var("RUSTUP_AUTO_INSTALL").is_ok_and(|value| value == "0");
    if forbidden || !shell::on_path("rustup") {
        return None;
    }
    // Fails without network; then the standard library's source may still be there.
    shell::run(Command::new("rustup").args(["target", "add", TARGET])).ok()?;
    ready_made()
}

/// The active compiler first, then the distribution's.
fn compilers() -> Vec<PathBuf> {
    let active = sysroot(Path::new("rustc")).map(|sysroot| sysroot.join("bin/rustc"));
    let distribution = Some(PathBuf::from("/usr/bin/rustc"));
    [active, distribution].into_iter().flatten().filter(|path| path.is_file()).collect()
}

fn toolchain(rustc: &Path, build_std: bool) -> Toolchain {
    let beside = rustc.with_file_name("cargo");
    let cargo = if beside.is_file() { beside } else { PathBuf::from("cargo") };
    Toolchain { rustc: rustc.to_owned(), cargo, build_std }
}

fn sysroot(rustc: &Path) -> Option<PathBuf> {
    let mut command = Command::new(rustc);
    shell::output(command.args(["--print", "sysroot"]).current_dir(shell::root()))
        .ok()
        .map(Into::into)
}

fn has_target(rustc: &Path) -> bool {
    let lib = sysroot(rustc).map(|root| root.join("lib/rustlib").join(TARGET).join("lib"));
    // The folder alone may stay behind when a target is removed.
    lib.and_then(|lib| lib.read_dir().ok()).is_some_and(|mut files| files.next().is_some())
}

fn has_source(rustc: &Path) -> bool {
    sysroot(rustc)
        .is_some_and(|root| root.join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file())
}
