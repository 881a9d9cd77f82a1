//! The browser module: compiled small, bound to JavaScript by wasm-bindgen as a library (so that
//! its version cannot drift from the crate's), and free of this machine's paths.

use crate::{
    shell,
    toolchain::{self, Toolchain},
};
use anyhow::{Context, Result, anyhow, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
/// Says beside the module which compiler made it.
const COMPILER: &str = "compiler.txt";

/// Where the standard library is built with it: a panic ends the module at once, without a message
/// that a visitor could not read anyway. About a twentieth of the module.
const SMALL: &str =
    " -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Where the bound module goes; git does not see it.
pub fn out_dir() -> PathBuf {
    shell::root().join("web/element/src/wasm")
}

/// Which compiler made the module that lies there: its size depends on it.
pub fn built_with() -> String {
    fs::read_to_string(out_dir().join(COMPILER)).unwrap_or_else(|_| "unknown compiler".to_owned())
}

/// Compiles and binds the module.
pub fn build() -> Result<()> {
    let toolchain = toolchain::choose()?;
    let compiled = compile(&toolchain)?;
    let out = out_dir();
    Bindgen::new()
        .input_path(&compiled)
        .out_name("mailmend")
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(true)
                .keep_debug(false)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(&out)
        })
        .map_err(|error| anyhow!("wasm-bindgen: {error:#}"))?;
    fs::write(out.join(COMPILER), toolchain.describe())?;
    let module = fs::read(out.join("mailmend_bg.wasm"))?;
    refuse_paths(&module)?;
    shell::say(&format!("browser module: {} octets", module.len()));
    Ok(())
}

fn compile(toolchain: &Toolchain) -> Result<PathBuf> {
    // A folder of its own: no waiting for the lock of the cargo that runs us, no rebuilding when
    // two compilers take turns.
    let target_dir = shell::target_dir().join("web");
    let mut cargo = toolchain.cargo();
    cargo.arg("build");
    let mut flags = remaps(toolchain.sysroot().as_deref());
    if toolchain.build_std {
        flags.push_str(SMALL);
        cargo.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    }
    cargo
        .args(["--package", "mailmend-browser", "--profile", "wasm", "--target", TARGET])
        .arg("--target-dir")
        .arg(&target_dir)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    shell::run(&mut cargo)?;
    Ok(target_dir.join(TARGET).join("wasm/mailmend_browser.wasm"))
}

/// Panic messages hold source paths; these make them the same on every machine.
fn remaps(sysroot: Option<&Path>) -> String {
    let mut pairs = vec![(shell::root(), ".")];
    pairs.extend(cargo_home().map(|home| (home, "cargo")));
    if let Some(path) = sysroot {
        let source = path.join("lib/rustlib/src/rust");
        // A distribution links the source in; the compiler sees the link's end.
        pairs.extend(source.canonicalize().ok().map(|real| (real, "rust")));
        pairs.push((source, "rust"));
    }
    let flags =
        pairs.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    flags.collect::<Vec<_>>().join(" ")
}

fn cargo_home() -> Option<PathBuf> {
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}

/// Fails when the module names a folder of the machine that built it.
fn refuse_paths(module: &[u8]) -> Result<()> {
    let folders = [Some(shell::root()), std::env::home_dir(), cargo_home()];
    for folder in folders.into_iter().flatten().filter(|path| path.components().count() > 1) {
        let needle = folder.to_str().context("a folder's name is not UTF-8")?.as_bytes();
        if module.windows(needle.len()).any(|window| window == needle) {
            bail!("the browser module names {}, a folder of this machine", folder.display());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::refuse_paths;

    #[test]
    fn a_path_of_this_machine_is_found() {
        let mut module = b"\0asm".to_vec();
        assert!(refuse_paths(&module).is_ok());
        module.extend_from_slice(super::shell::root().to_str().unwrap().as_bytes());
        assert!(refuse_paths(&module).is_err());
    }
}
