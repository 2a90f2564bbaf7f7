"""A real Delve in the lab's distros: it must fail and work as on a real machine."""

import threading

import machine
from dap import outcome
from machine import REAL, Shipped

YAMA = ('this could be caused by a kernel security setting, try writing "0" to '
        "/proc/sys/kernel/yama/ptrace_scope")
SCOPE = "vm/proc/sys/kernel/yama/ptrace_scope"
SHOP = "/mnt/c/Users/dev/shop"
BREAKPOINT = (SHOP + "/main.go", 38)


class YamaTest(machine.OnMachine):
    """The world's ptrace_scope, enforced on a kernel that may lack Yama."""

    def scope(self, value):
        """A machine with that scope and a sleeping program of dev's."""
        served = {**REAL, "services": [{"user": "dev", "cwd": "/", "argv": ["sleep", "1000"]}]}
        return self.on(served, files={SCOPE: f"{value}\n"})

    def attach(self, made, user):
        """What `dlv attach` says to the sleeping program; no Go program, as Delve learns once attached."""
        return made.call("-u", user, "-e", "sh", "-c", "dlv attach $(pgrep -x sleep) "
                         "--allow-non-terminal-interactive=true </dev/null").errors

    def test_scope_one_and_two_forbid_attach_with_the_yama_text(self):
        for value in (1, 2, 3):
            self.assertIn(YAMA, self.attach(self.scope(value), "dev"))

    def test_scope_zero_and_no_yama_allow_attach(self):
        self.assertNotIn("Could not attach", self.attach(self.scope(0), "dev"))
        without = self.on({**REAL, "services": [{"user": "dev", "cwd": "/", "argv": ["sleep", "1000"]}]})
        self.assertNotIn("Could not attach", self.attach(without, "dev"))

    def test_root_may_attach_below_scope_three(self):
        self.assertNotIn("Could not attach", self.attach(self.scope(2), "root"))
        self.assertIn("Could not attach", self.attach(self.scope(3), "root"))

    def test_change_counts_at_once_for_a_shell_that_was_open_before(self):
        made = self.scope(1)
        script = ("dlv attach $(pgrep -x sleep) --allow-non-terminal-interactive=true </dev/null; "
                  "touch /tmp/tried; echo changed >&2; "
                  "until [ \"$(cat /proc/sys/kernel/yama/ptrace_scope)\" = 0 ]; do sleep 0.02; done; "
                  "dlv attach $(pgrep -x sleep) --allow-non-terminal-interactive=true </dev/null")
        lower = threading.Thread(target=made.call, args=("-u", "root", "-e", "sh", "-c",
                                                         "until [ -e /tmp/tried ]; do sleep 0.02; done; "
                                                         "echo 0 > /proc/sys/kernel/yama/ptrace_scope"))
        lower.start()
        said = made.call("-e", "sh", "-c", script).errors
        lower.join()
        before, _, after = said.partition("changed")
        self.assertIn(YAMA, before)
        self.assertNotIn("Could not attach", after)

    def test_launch_works_at_one_and_fails_at_two(self):
        program = "/tmp/hello.go"
        build = ("cd /tmp && printf 'package main\\nfunc main() {}\\n' > hello.go && go build -o hello hello.go && "
                 "dlv exec ./hello --allow-non-terminal-interactive=true </dev/null")
        self.assertNotIn("operation not permitted", self.scope(1).call("-e", "sh", "-c", build).errors, program)
        self.assertIn("operation not permitted", self.scope(2).call("-e", "sh", "-c", build).errors)


class FiveLayersTest(machine.OnMachine):
    """The world of the main proof, link by link, as VS Code would drive Delve."""

    dlv = "/opt/delve/bin/dlv"

    def setUp(self):
        self.made = Shipped("five-layers")
        self.addCleanup(self.made.remove)
        self.made.prepare()

    def session(self, request, **arguments):
        """What becomes of the breakpoint in takeOrders."""
        return outcome(self.made, self.dlv, SHOP, request, arguments, *BREAKPOINT)

    def test_debugger_of_the_settings_is_not_there_and_none_is_on_path(self):
        self.assertEqual(1, self.made.call("-e", "test", "-e", "/home/dev/go/bin/dlv-1.22").status)
        self.assertEqual("", self.made.call("-e", "sh", "-c", "command -v dlv").out)
        self.assertIn("Version: 1.24.0", self.made.call("-e", self.dlv, "version").out)

    def test_attach_is_refused_by_yama_then_unverified_because_stripped(self):
        target = int(self.made.call("-e", "pgrep", "-x", "shop").out)
        kind, text = self.session("attach", mode="local", processId=target)
        self.assertEqual("refused", kind)
        self.assertIn(f"Could not attach to pid {target}: {YAMA}", text)
        self.made.call("-u", "root", "-e", "sh", "-c", "echo 0 > /proc/sys/kernel/yama/ptrace_scope")
        self.assertEqual(("unverified", f"could not find file {BREAKPOINT[0]}"),
                         self.session("attach", mode="local", processId=target))

    def test_launch_is_unverified_until_flags_and_path_rule_are_right(self):
        launch = {"mode": "debug", "program": SHOP, "output": "/tmp/debug"}
        flags = {"buildFlags": "-ldflags='-s -w'"}
        rule = {"substitutePath": [{"from": SHOP, "to": "/home/dev/shop"}]}
        unverified = ("unverified", "could not find file /home/dev/shop/main.go")
        self.assertEqual(unverified, self.session("launch", **launch, **flags, **rule))
        self.assertEqual(unverified, self.session("launch", **launch, **rule))
        self.assertEqual(("unverified", f"could not find file {BREAKPOINT[0]}"),
                         self.session("launch", **launch, **flags))
        self.assertEqual(("stopped", f"{BREAKPOINT[0]}:38"), self.session("launch", **launch))

    def test_debugging_changes_nothing_that_snapshots_compare(self):
        before = self.made.lab_world("snapshot").out
        self.session("launch", mode="debug", program=SHOP, output="/tmp/debug")
        self.made.call("-e", "sh", "-c", f"cd {SHOP} && go vet ./... && go list -m && git --version")
        self.assertEqual(before, self.made.lab_world("snapshot").out)


class OtherWorldsTest(machine.OnMachine):
    """Debugging works in the worlds where it should."""

    def shipped(self, name):
        """A prepared copy of that world."""
        made = Shipped(name)
        self.addCleanup(made.remove)
        made.prepare()
        return made

    def test_healthy_world_stops_at_the_breakpoint(self):
        self.assertEqual(("stopped", "/home/dev/shop/main.go:38"),
                         outcome(self.shipped("healthy"), "dlv", "/home/dev/shop", "launch",
                                 {"mode": "debug", "program": "/home/dev/shop", "output": "/tmp/debug"},
                                 "/home/dev/shop/main.go", 38))

    def test_chinese_world_stops_in_a_folder_with_chinese_names_and_a_blank(self):
        folder = "/mnt/c/Users/张 伟/项目"
        made = self.shipped("chinese")
        self.assertIn("Version: 1.20.2", made.call("-e", "dlv", "version").out)
        self.assertEqual(("stopped", folder + "/main.go:38"),
                         outcome(made, "dlv", folder, "launch",
                                 {"mode": "debug", "program": folder, "output": "/tmp/debug"}, folder + "/main.go", 38))

    def test_windows_drive_world_stops_too(self):
        folder = "/mnt/c/Users/dev/source/shop"
        self.assertEqual(("stopped", folder + "/main.go:38"),
                         outcome(self.shipped("windows-drive"), "dlv", folder, "launch",
                                 {"mode": "debug", "program": folder, "output": "/tmp/debug"}, folder + "/main.go", 38))
