using Platform.Tests.Cli;

namespace Platform.Tests.Workflows;

/// <summary>Commands that a script finds before those of the machine, such as a clock that stands still.</summary>
internal sealed class FakeTools : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FakeTools(params IEnumerable<(string Name, string Script)> tools)
    {
        foreach (var (name, script) in tools)
        {
            File.WriteAllText(_folder[name], "#!/bin/sh\n" + script + "\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(_folder[name], UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }
    }

    /// <summary>The variable with which a script finds them.</summary>
    public (string Name, string Value) Path =>
        ("PATH", $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}");

    /// <summary>A clock that always says the same second.</summary>
    public static FakeTools Clock(long second) => new(("date", $"echo {second}"));

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
