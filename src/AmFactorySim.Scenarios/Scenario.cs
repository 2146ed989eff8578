namespace AmFactorySim.Scenarios;

/// <summary>A scenario that is ready to run.</summary>
public sealed class Scenario
{
    private readonly MapNode _filled;

    internal Scenario(string path, ScenarioFile keys, MapNode filled)
    {
        Path = path;
        Keys = keys;
        _filled = filled;
    }

    /// <summary>The file that it was read from.</summary>
    public string Path { get; }

    /// <summary>Every key's value, with defaults and catalogue filled in.</summary>
    public ScenarioFile Keys { get; }
}
