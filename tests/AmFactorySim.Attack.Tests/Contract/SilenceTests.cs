using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>Nothing that has no effect, and nothing that cannot be, is taken without a word.</summary>
public class SilenceTests
{
    [Theory]
    [InlineData("--route: \",,,\" names nothing;", "cost", "--part", "cube.stl", "--material", "AlSi10Mg", "--machine", "S-m290",
        "--route", ",,,")]
    [InlineData("--material: \",\" names nothing;", "cost", "--part", "cube.stl", "--material", ",", "--machine", "S-m290")]
    [InlineData("--assembly: parts is set twice, to \"5\" and \"6\".", "breakeven", "--part", "cube.stl", "--material", "AlSi10Mg",
        "--machine", "S-m290", "--assembly", "parts=5,parts=6")]
    [InlineData("--catalogue: \"empty\" has no catalogue file; its names end in .yaml", "cost", "--part", "cube.stl",
        "--material", "AlSi10Mg", "--machine", "S-m290", "--catalogue", "empty")]
    [InlineData("machines.S-m400-4.power.printing: ", "validate", "factory.yaml", "--set", "machines.S-m400-4.power.printing=1e300 W")]
    [InlineData("materials.AlSi10Mg.density: ", "validate", "factory.yaml", "--set", "materials.AlSi10Mg.density=1e-300 g/cm3")]
    public void A_value_without_meaning_is_refused(string message, params string[] arguments)
    {
        using var terminal = new Terminal();
        Hostile.Factory(terminal);
        Directory.CreateDirectory(terminal.PathOf("empty"));
        var output = terminal.Run(arguments);
        Attacked.Held(output, string.Join(' ', arguments));
        Assert.Equal(Cli.CommandLine.BadInput, output.ExitCode);
        Assert.Contains(message, output.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_of_a_scenario_and_a_batch_has_a_range()
    {
        var sections = new Queue<Type>([typeof(Scenarios.Schema.ScenarioFile), typeof(Scenarios.Batches.CostBatchFile),
            typeof(Scenarios.Routes.RoutesFile), typeof(Scenarios.Routes.AssemblyFile)]);
        var without = new List<string>();
        for (var seen = new HashSet<Type>(); sections.TryDequeue(out var type);)
        {
            if (!seen.Add(type)) continue;
            foreach (var key in SectionInfo.Of(type)!.Keys)
            {
                foreach (var inner in new[] { Nullable.GetUnderlyingType(key.Type) ?? key.Type, key.EntryType, key.ItemType })
                    if (inner is not null && SectionInfo.Of(inner) is not null) sections.Enqueue(inner);
                if (key.Form is not { } form || key.Type == typeof(ulong)) continue;
                var isNumber = form.TryRead(form.Example, Quantities.Currencies.UsDollars, out var value, out _)
                    && form.Range(value) is not null;
                // Work whose time is drawn takes at most a year on average.
                var most = key.Key.AtMost ?? (form.Alternative.Contains("distribution", StringComparison.Ordinal) ? "1 y" : null);
                if (isNumber && (key.Key.AtLeast ?? key.Key.MoreThan, most) is (null, _) or (_, null))
                    without.Add($"{type.Name}.{key.Name}");
            }
        }
        Assert.Empty(without);
    }
}
