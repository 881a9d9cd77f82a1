//! The manifest graph as cargo reads it.

use crate::shell;
use anyhow::Result;
use serde::Deserialize;

/// One of our packages.
#[derive(Deserialize)]
pub struct Package {
    /// `mailmend-…`.
    pub name: String,
    /// What its manifest names.
    pub dependencies: Vec<Dependency>,
}

/// One line of a manifest.
#[derive(Deserialize)]
pub struct Dependency {
    /// Package name.
    pub name: String,
    /// None: an ordinary one; else `dev` or `build`.
    pub kind: Option<String>,
}

/// All packages of the workspace.
pub fn packages() -> Result<Vec<Package>> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    let args = ["metadata", "--no-deps", "--format-version", "1"];
    let metadata: Metadata = serde_json::from_str(&shell::output(shell::cargo().args(args))?)?;
    Ok(metadata.packages)
}
