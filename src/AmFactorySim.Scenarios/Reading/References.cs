namespace AmFactorySim.Scenarios;

/// <summary>Checks that what a scenario names is there.</summary>
internal static class References
{
    /// <summary>Every name must be an entry of its section.</summary>
    public static void Check(Binder binder, MapNode scenario, Catalogue catalogue, FaultList faults)
    {
        foreach (var reference in binder.References)
        {
            if (scenario.Find(reference.Section)?.Value is ListNode or ScalarNode { IsEmpty: false }) continue; // told already
            var names = Names(scenario, reference.Section);
            if (names.Contains(reference.Name)) continue;
            var known = names.Concat(Catalogue.Sections.Contains(reference.Section) && reference.Section is not "stations" ? catalogue.Names(reference.Section) : []).Distinct().ToList();
            faults.Add(reference.Mark, reference.Path, reference.Name, $"\"{FaultList.Shortened(reference.Name)}\" is not one of the {reference.Section}; {DidYouMean.Hint(reference.Name, known)}");
        }
        if (scenario.Find("materials")?.Value is ListNode or ScalarNode { IsEmpty: false }) return;
        foreach (var powder in Names(scenario, "powder").Except(Names(scenario, "materials")))
            faults.Add(binder.MarkOf($"powder.{powder}"), $"powder.{powder}", powder, $"\"{FaultList.Shortened(powder)}\" is not one of the materials; {DidYouMean.Hint(powder, [.. Names(scenario, "materials").Union(catalogue.Names("materials"))])}");
        foreach (var code in Names(scenario, "exchange").Where(c => !Quantities.Currencies.IsCode(c)))
            faults.NotAllowed(binder.MarkOf($"exchange.{code}"), $"exchange.{code}", code, "a currency's code, three capitals, as in \"EUR\"");
    }

    /// <summary>Every file must exist.</summary>
    public static void CheckFiles(Binder binder, string folder, FaultList faults)
    {
        foreach (var reference in binder.Files)
            if (!File.Exists(Path.Combine(folder, reference.File)))
                faults.Add(reference.Mark, reference.Path, reference.File, $"there is no file \"{FaultList.Shortened(reference.File)}\"; it is looked for from the scenario's folder");
    }

    private static IReadOnlyList<string> Names(MapNode scenario, string section) =>
        scenario.Find(section)?.Value is MapNode entries ? [.. entries.Entries.Select(e => e.Key)] : [];
}
