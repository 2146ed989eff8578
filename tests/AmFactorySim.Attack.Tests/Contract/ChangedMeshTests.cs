using System.Diagnostics;
using System.Security.Cryptography;
using AmFactorySim.Experiments.Runs;
using AmFactorySim.Results;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>A run's manifest has the hash of the mesh that was simulated, whatever becomes of the file during the run.</summary>
public sealed class ChangedMeshTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("replaced")]
    [InlineData("deleted")]
    public void A_mesh_that_is_replaced_or_deleted_after_it_was_read_has_the_hash_of_what_was_read(string becomes)
    {
        var scenario = ScenarioReader.Read(Hostile.Factory(_terminal));
        var mesh = _terminal.PathOf("cube.stl");
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(mesh)));
        File.Delete(mesh);
        if (becomes == "replaced") File.WriteAllText(mesh, "another");

        using var results = RunFolder.Create(_terminal.PathOf("run"));
        Replications.Run(scenario, results, threads: 1, Stopwatch.StartNew());

        var manifest = RunManifest.FromJson(File.ReadAllText(_terminal.PathOf("run/manifest.json")));
        Assert.Equal([new("cube.stl", hash)], manifest.MeshSha256);
    }
}
