using System.Text.Encodings.Web;
using System.Text.Json;

namespace AmFactorySim.Results;

/// <summary>What a run was, kept beside its tables in manifest.json.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="ScenarioSha256">Hash of the resolved scenario, scenario.yaml, in hexadecimal.</param>
/// <param name="MeshSha256">Hash of each mesh file, by its path in the scenario.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Seed">The random seed.</param>
/// <param name="Replications">Number of replications.</param>
/// <param name="Start">The calendar date of time zero; null where the scenario has none.</param>
/// <param name="HorizonH">Length of a replication, hours.</param>
/// <param name="WarmUpH">Time that key figures leave out, hours.</param>
/// <param name="Rows">Rows of each table, by its name.</param>
/// <param name="Threads">Replications that ran at once.</param>
/// <param name="StartedUtc">When the run began, by the clock.</param>
/// <param name="WallS">How long it took, seconds.</param>
public sealed record RunManifest(
    string Scenario,
    string ScenarioSha256,
    IReadOnlyDictionary<string, string> MeshSha256,
    string Version,
    ulong Seed,
    int Replications,
    DateOnly? Start,
    double HorizonH,
    double WarmUpH,
    IReadOnlyDictionary<string, long> Rows,
    int Threads,
    DateTime StartedUtc,
    double WallS)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The file's text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="JsonException">It is not a manifest.</exception>
    public static RunManifest FromJson(string json) =>
        JsonSerializer.Deserialize<RunManifest>(json, Json) ?? throw new JsonException("The manifest is empty.");
}
