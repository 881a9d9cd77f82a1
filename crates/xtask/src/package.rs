//! `cargo xtask package`: the npm package, in `web/npm`, ready for `npm pack`. No script of it runs
//! when somebody installs it.

use crate::{locales, shell, wasm};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What is copied as it is: from the repository's root, to the package's.
const FILES: &[(&str, &str)] = &[
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("web/npm.md", "README.md"),
    ("web/operator.schema.json", "operator.schema.json"),
    ("web/operators/freshdesk.json", "operators/freshdesk.json"),
];

/// Builds it; `--no-wasm` keeps the browser module of the last build.
pub fn run(args: &[String]) -> Result<()> {
    if !args.iter().any(|arg| arg == "--no-wasm") {
        wasm::build()?;
    }
    let web = shell::root().join("web");
    shell::npm_ci(&web)?;
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for (from, to) in FILES {
        copy(&shell::root().join(from), &folder.join(to))?;
    }
    for preset in themes(&web)? {
        let name = preset.file_name().context("a file has a name")?;
        copy(&preset, &folder.join("themes").join(name))?;
    }
    copy(&wasm::out_dir().join("mailmend_bg.wasm"), &folder.join("mailmend_bg.wasm"))?;
    fs::write(folder.join("rules.txt"), mailmend_diagnosis::rules_text())?;
    locales::build(&folder, false)?;
    let mut node = Command::new("node");
    node.current_dir(&web).arg("build/package.mjs").arg(&folder).arg(locales::as_json(false));
    shell::run(&mut node)?;
    shell::say(&format!("{} is ready: npm pack {0}", folder.display()));
    Ok(())
}

/// Where the package is.
fn folder() -> PathBuf {
    shell::root().join("web/npm")
}

/// Presets of the custom properties.
fn themes(web: &Path) -> Result<Vec<PathBuf>> {
    let Ok(entries) = web.join("themes").read_dir() else { return Ok(Vec::new()) };
    entries.map(|entry| Ok(entry?.path())).collect()
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::copy(from, to).with_context(|| format!("no {}", from.display()))?;
    Ok(())
}
