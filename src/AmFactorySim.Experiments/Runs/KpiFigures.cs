using AmFactorySim.Results.Rollups;

namespace AmFactorySim.Experiments.Runs;

/// <summary>The key figures of all replications, looked up by name and scope and summed up as figures with intervals.</summary>
internal sealed class KpiFigures(IReadOnlyList<KpiRow> rows)
{
    private readonly ILookup<(string Kpi, string Scope), double?> _values = rows.ToLookup(row => (row.Kpi, row.Scope), row => row.Value);

    public Figure Of(string kpi, string scope = "factory") => Figure.Of(_values[(kpi, scope)]);

    /// <summary>The figure for each scope of the form "prefix + name", by the name.</summary>
    public IReadOnlyDictionary<string, Figure> ByName(string kpi, string prefix) => rows
        .Where(row => row.Kpi == kpi && row.Scope.StartsWith(prefix, StringComparison.Ordinal))
        .Select(row => row.Scope).Distinct()
        .ToDictionary(scope => scope[prefix.Length..], scope => Of(kpi, scope));

    /// <summary>The scopes that have a figure, those of most replications first, with their figures there.</summary>
    public IEnumerable<(string Scope, int Replications, Figure Figure)> MostOften(string kpi) => rows
        .Where(row => row.Kpi == kpi)
        .GroupBy(row => row.Scope)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Count(), Figure.Of(group.Select(row => row.Value))));
}
