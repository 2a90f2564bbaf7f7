"""What wsl.exe says, in English and Chinese.

From microsoft/WSL localization/strings/{en-US,zh-CN}/Resources.resw. Texts that Windows itself supplies (system error
texts, they end with a blank) are marked; their Chinese form is Windows' usual one and was not seen in a recording.
"""

ENGLISH, CHINESE = "en-US", "zh-CN"

_TEXTS = {
    "list.header": ("Windows Subsystem for Linux Distributions:", "适用于 Linux 的 Windows 子系统分发:"),
    "list.default": ("{} (Default)", "{} (默认值)"),
    "list.no-running": ("There are no running distributions.", "没有正在运行的分发。"),
    "list.none": (
        "Windows Subsystem for Linux has no installed distributions.\n"
        "You can resolve this by installing a distribution with the instructions below:\n\n"
        "Use 'wsl.exe --list --online' to list available distributions\n"
        "and 'wsl.exe --install <Distro>' to install.",
        "适用于 Linux 的 Windows 子系统没有已安装的分发。\n可按照以下说明安装分发来解决此问题:\n\n"
        "使用 'wsl.exe --list --online' 列出可用的分发\n和 'wsl.exe --install <Distro>' 进行安装。"),
    "status.default-distro": ("Default Distribution: {}", "默认分发: {}"),
    "status.default-version": ("Default Version: {}", "默认版本: {}"),
    "status.no-wsl1": (
        "WSL1 is not supported with your current machine configuration.\n"
        'Please enable the "Windows Subsystem for Linux" optional component to use WSL1.',
        "当前计算机配置不支持 WSL1。\n若要使用 WSL1，请启用“Windows Subsystem for Linux”可选组件。"),
    "version.lines": (
        "WSL version: {}\nKernel version: {}\nWSLg version: {}\nMSRDC version: {}\nDirect3D version: {}\n"
        "DXCore version: {}\n{}: {}",
        "WSL 版本: {}\n内核版本: {}\nWSLg 版本: {}\nMSRDC 版本: {}\nDirect3D 版本: {}\nDXCore 版本: {}\n{}: {}"),
    "version.windows": ("Windows version", "Windows 版本"),
    # The Chinese label before tag 2.8.12 (microsoft/WSL issue 12832).
    "version.windows-old": ("Windows version", "Windows"),
    "error.code": ("Error code: {}", "错误代码: {}"),
    "distro-not-found": ("There is no distribution with the supplied name.", "不存在具有所提供名称的分发。"),
    "user-not-found": ("User not found.", "找不到用户。"),
    "illegal-state": ("An install, uninstall, or conversion is in progress for this distribution.",
                      "此分发的安装、卸载或转换正在进行。"),
    "virtualization-off": (
        "WSL2 is unable to start since virtualization is not enabled on this machine.\n"
        'Please ensure the "Virtual Machine Platform" optional component is enabled and virtualization is turned on in '
        "your computer's firmware settings.\n\n"
        'Enable "Virtual Machine Platform" by running: wsl.exe --install --no-distribution\n\n'
        "For information please visit https://aka.ms/enablevirtualization",
        "WSL2 无法启动，因为此计算机上未启用虚拟化。\n"
        "请确保计算机固件设置中“虚拟机平台”可选组件已启用，且虚拟化已开启。\n\n"
        "通过运行以下命令启用“虚拟机平台”: wsl.exe --install --no-distribution\n\n"
        "有关信息，请访问 https://aka.ms/enablevirtualization"),
    # The Chinese form is our own: the sentence is newer than the translation that was read.
    "disk-corrupted": ("The distribution failed to start because its virtual disk is corrupted.",
                       "分发无法启动，因为其虚拟磁盘已损坏。"),
    "disk-missing": ("Failed to attach disk '{}' to WSL2: {}", "无法将磁盘“{}”附加到 WSL2: {}"),
    "component-required": (
        "This application requires the Windows Subsystem for Linux Optional Component.\n"
        "Install it by running: wsl.exe --install --no-distribution\n"
        "The system may need to be restarted so the changes can take effect.",
        "此应用程序需要适用于 Linux 的 Windows 子系统可选组件。\n通过运行 wsl.exe --install --no-distribution\n"
        "来安装它可能需要重新启动系统才能使更改生效。"),
    "invalid-argument": (
        "Invalid command line argument: {}\nPlease use '{} --help' to get a list of supported arguments.",
        "无效的命令行参数： {}\n请使用“{} --help' 获取受支持的参数列表。"),
    "argument-needs-value": (
        "Command line argument {} requires a value.\nPlease use '{} --help' to get a list of supported arguments.",
        "命令行参数 {} 需要一个值。\n请使用“{} --help' 获取受支持的参数列表。"),
    "usage": (
        "Copyright (c) Microsoft Corporation. All rights reserved.\n"
        "For privacy information about this product please visit https://aka.ms/privacy.\n\n"
        "Usage: wsl.exe [Argument] [Options...] [CommandLine]",
        "版权所有 (c) Microsoft Corporation。保留所有权利。\n有关此产品的隐私信息，请访问 https://aka.ms/privacy。\n\n"
        "用法: wsl.exe [Argument][Options...][CommandLine]"),
    "version-info": ("For information on key differences with WSL 2 please visit https://aka.ms/wsl2",
                     "有关与 WSL 2 关键差异的信息，请访问 https://aka.ms/wsl2"),
    # The rest is Windows' own speech.
    "system.success": ("The operation completed successfully. ", "操作成功完成。 "),
    "system.path-not-found": ("The system cannot find the path specified. ", "系统找不到指定的路径。 "),
    "system.version-parse": ("A version number could not be parsed. ", "无法分析版本号。 "),
    "system.class-not-registered": ("Class not registered ", "没有注册类 "),
    "system.service-disabled": (
        "The service cannot be started, either because it is disabled or because it has no enabled devices associated "
        "with it. ", "无法启动服务，原因可能是已被禁用或与其相关联的设备没有启动。 "),
}

# Patterns of the warnings about the configuration files.
_CONFIG = {
    "UnknownKey": ("Unknown key '{}' in {}:{}", "{}:{} 中的键“{}”未知"),
    "InvalidEscape": ("Invalid escaped character: '{}' in {}:{}", "{}:{} 中的转义字符“{}”无效"),
    "InvalidBoolean": ("Invalid boolean value '{}' for key '{}' in {}:{}", "{}:{} 中的键“{}”的布尔值“{}”无效"),
    "InvalidInteger": ("Invalid integer value '{}' for key '{}' in {}:{}", "{}:{} 中键“{}”的整数值“{}”无效"),
    "InvalidSection": ("Invalid section name in {}:{}", "{}:{} 中的节名称无效"),
    "InvalidKey": ("Invalid key name in {}:{}", "{}:{} 中的键名称无效"),
    "Expected": ("Expected {} in {}:{}", "{}:{} 中应为 {}"),
    "InvalidNumberString": ("Invalid memory string '{}' for .wslconfig entry '{}' in {}:{}",
                            "{}:{} 中的 .wslconfig 条目“{}”的内存字符串“{}”无效"),
    "KeyDuplicated": ("Duplicated config key '{}' in {}:{} (Conflicting key: '{}' in {}:{})",
                      "{}:{} 中的配置键“{}”重复({}:{}中的键“{}”冲突)"),
}


def text(language, name, *arguments):
    """The text of that name with its arguments; lines end with LF, the last one without."""
    return _TEXTS[name][language == CHINESE].format(*arguments)


def config_warning(language, name, *arguments):
    """A warning about a configuration file.

    The arguments come in English order in both languages, as they do in wsl.exe: its Chinese warnings name the wrong
    things in the wrong places.
    """
    return _CONFIG[name][language == CHINESE].format(*arguments)
