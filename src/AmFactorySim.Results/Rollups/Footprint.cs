namespace AmFactorySim.Results.Rollups;

/// <summary>The energy and greenhouse gases behind each unit of what the ledger counts.</summary>
/// <param name="Kind">What it is added up in: "electricity", "gas" or "powder".</param>
/// <param name="Step">The scope of the figures that it is counted in: "group:saw", "gas:laser", "material:AlSi10Mg".</param>
/// <param name="Driver">The driver of the postings, as the ledger's table has it: "energy_kwh".</param>
/// <param name="Resource">The resource of the postings.</param>
/// <param name="Kwh">Energy for each unit of the driver, in kWh.</param>
/// <param name="Co2Kg">Greenhouse gases as carbon dioxide for each unit of the driver, in kg.</param>
public sealed record Footprint(string Kind, string Step, string Driver, string Resource, double Kwh, double Co2Kg);
