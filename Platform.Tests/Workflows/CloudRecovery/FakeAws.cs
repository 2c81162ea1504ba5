using Platform.Tests.Cli;

namespace Platform.Tests.Workflows.CloudRecovery;

/// <summary>
/// A command <c>aws</c> that says what a test tells it to: for each pattern of a call (a glob of the shell) one answer a
/// call, the last one again and again. A call that no pattern knows fails.
/// </summary>
internal sealed class FakeAws : IDisposable
{
    private const string Script =
        """
        #!/bin/sh
        printf '%s\n' "$*" >>"$FAKE_AWS/calls"
        rule=0
        while [ -f "$FAKE_AWS/$rule.pattern" ]; do
          pattern=$(cat "$FAKE_AWS/$rule.pattern")
          case "$*" in
            $pattern)
              count=$(($(cat "$FAKE_AWS/$rule.count" 2>/dev/null || echo 0) + 1))
              echo "$count" >"$FAKE_AWS/$rule.count"
              while [ ! -f "$FAKE_AWS/$rule.$count.text" ]; do count=$((count - 1)); done
              code=$(cat "$FAKE_AWS/$rule.$count.code")
              if [ "$code" = 0 ]; then cat "$FAKE_AWS/$rule.$count.text"; else cat "$FAKE_AWS/$rule.$count.text" >&2; fi
              exit "$code"
              ;;
          esac
          rule=$((rule + 1))
        done
        printf 'The test knows no answer to: aws %s\n' "$*" >&2
        exit 99
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>Makes it.</summary>
    /// <param name="rules">Patterns with their answers: exit code and text.</param>
    public FakeAws(params (string Pattern, (int Code, string Text)[] Answers)[] rules)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("Scripts of pods run on Linux.");
        }

        File.WriteAllText(_folder["aws"], Script);
        File.SetUnixFileMode(
            _folder["aws"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        for (var rule = 0; rule < rules.Length; rule++)
        {
            File.WriteAllText(_folder[$"{rule}.pattern"], rules[rule].Pattern);
            for (var answer = 0; answer < rules[rule].Answers.Length; answer++)
            {
                var (code, text) = rules[rule].Answers[answer];
                File.WriteAllText(_folder[$"{rule}.{answer + 1}.code"], $"{code}");
                File.WriteAllText(_folder[$"{rule}.{answer + 1}.text"], text + "\n");
            }
        }
    }

    /// <summary>The variables with which a script finds it.</summary>
    public (string Name, string Value)[] Variables =>
    [
        ("FAKE_AWS", _folder.Path),
        ("PATH", $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}"),
    ];

    /// <summary>The calls that came, in their order.</summary>
    public string[] Calls => File.Exists(_folder["calls"]) ? File.ReadAllLines(_folder["calls"]) : [];

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
