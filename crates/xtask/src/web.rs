//! `cargo xtask web`: everything that a browser fetches, in `web/dist`, ready for any file server.
//!
//! `web/site` becomes the root of it, each other folder with an `index.html` a subfolder, and
//! `web/element` the file `mailmend.js` that other pages import.

use crate::{article, locales, shell, wasm};
use anyhow::{Context, Result};
use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Precompresses what a server would otherwise compress for each visitor. Node has both formats.
const COMPRESS: &str = include_str!("compress.mjs");
/// Pages that live below the site's own, and the presets of their looks.
const PAGES: &[&str] = &["settings", "article", "themes", "docs"];

/// Builds all of it; `--no-wasm` keeps the browser module of the last build, `--pseudo` adds the
/// pseudo-locales of the tests: `?lang=qpa`, accented and longer, and `?lang=qpm`, from right to left.
pub fn run(args: &[String]) -> Result<()> {
    if !args.iter().any(|arg| arg == "--no-wasm") {
        wasm::build()?;
    }
    let web = shell::root().join("web");
    shell::npm_ci(&web)?;
    let dist = dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;
    pages(&web, &dist)?;
    fs::copy(wasm::out_dir().join("mailmend_bg.wasm"), dist.join("mailmend_bg.wasm"))?;
    fs::copy(web.join("operators/freshdesk.json"), dist.join("operator.json"))?;
    fs::write(dist.join("rules.txt"), mailmend_diagnosis::rules_text())?;
    let pseudo = args.iter().any(|arg| arg == "--pseudo");
    let tags = locales::build(&dist, pseudo)?;
    article::build(&dist, PAGES)?;
    documentation(&web, &dist)?;
    bundle(&web, &dist, pseudo)?;
    let script = ["--input-type=module", "--eval", COMPRESS, "--"];
    let sizes = shell::output(Command::new("node").args(script).arg(&dist))?;
    fs::write(dist.join("manifest.json"), sizes)?;
    shell::say(&format!("{} is ready, in {}", dist.display(), tags.join(", ")));
    Ok(())
}

/// Where the built site is.
pub fn dist() -> PathBuf {
    shell::root().join("web/dist")
}

/// Scripts, hashed names and integrity; esbuild's own interface is JavaScript.
fn bundle(web: &Path, dist: &Path, pseudo: bool) -> Result<()> {
    let mut node = Command::new("node");
    node.current_dir(web).arg("build/site.mjs").arg(dist).arg(locales::as_json(pseudo));
    shell::run(&mut node)
}

/// Pages from the Markdown in `docs`.
fn documentation(web: &Path, dist: &Path) -> Result<()> {
    shell::run(Command::new("node").current_dir(web).arg("build/docs.mjs").arg(dist))
}

fn pages(web: &Path, dist: &Path) -> Result<()> {
    let folders = PAGES.iter().map(|page| (web.join(page), dist.join(page)));
    for (from, to) in folders.chain([(web.join("site"), dist.to_owned())]) {
        for kind in ["html", "css", "json"] {
            for file in files(&from, kind)? {
                fs::create_dir_all(&to)?;
                let name = file.file_name().context("a file has a name")?;
                fs::copy(&file, to.join(name))?;
            }
        }
    }
    Ok(())
}

fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let Ok(entries) = folder.read_dir() else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let declaration = path.to_string_lossy().ends_with(".d.ts");
        if path.extension() == Some(OsStr::new(extension)) && !declaration {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
