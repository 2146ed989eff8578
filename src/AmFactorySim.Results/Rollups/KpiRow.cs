using AmFactorySim.Factory.Records;

namespace AmFactorySim.Results.Rollups;

/// <summary>One key figure of one replication.</summary>
[Table("kpis", "One key figure of one replication, rolled up from the other tables.")]
public readonly record struct KpiRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("The figure's name.")] string Kpi,
    [property: Column("What it is about: factory, or a part, group, station, crew, account or material by name.")] string Scope,
    [property: Column("The figure; empty where there was nothing to take it from.")] double? Value,
    [property: Column("The unit of the value.")] string Unit);
