"""From the SBOM to the list of licences that users read: licences.py SBOM > licences.txt."""

import json
import os
import sys


def main(sbom):
    """Prints every library with its licence, and those licence texts that have to go along."""
    with open(sbom, encoding="utf-8") as file:
        components = json.load(file)["components"]
    seen = {}
    for part in components:
        if part["group"] == "dev.wslgodoctor":
            continue
        names = [licence.get("expression") or licence["license"].get("id") or licence["license"].get("name")
                 for licence in part.get("licenses", [])]
        assert names, f"{part['name']} has no licence in the SBOM"
        site = next((ref["url"] for ref in part.get("externalReferences", []) if ref["type"] in ("website", "vcs")), "")
        seen[(part["group"], part["name"], part["version"])] = (" or ".join(names), site)
    print("WSL Go Doctor is under the Apache License 2.0. It contains these works of others:\n")
    for (group, name, version), (names, site) in sorted(seen.items()):
        print(f"{group}:{name} {version}\n    {names}" + (f"\n    {site}" if site else ""))
    print("\nAn image or installer with its own runtime contains OpenJDK as well:\n    GPL-2.0-with-classpath-exception")
    print("    https://openjdk.org (its notices are in the runtime's folder legal)")
    for (_, name, version), (names, _) in sorted(seen.items()):
        if "Apache" in names or "GPL" in names:
            continue  # whole texts lie beside this list
        own = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "licences", name + ".txt")
        assert os.path.isfile(own), f"the licence text of {name} ({names}) is not in installer/licences"
        with open(own, encoding="utf-8") as file:
            print(file.read().strip())


main(*sys.argv[1:])
