using AmFactorySim.Economics;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory;

/// <summary>
/// The money tied up in units in process: what has been posted to them and to their builds, until they are shipped or scrapped.
/// </summary>
/// <remarks>
/// Each unit bears an equal share of its build. A cost is tied up from its posting on, and hours are posted at the latest every midnight.
/// </remarks>
internal sealed class WorkInProcess(Simulation sim)
{
    private Int128 _value; // in millionths, so that nothing is left of what has gone
    private double _tiedUp;
    private TimeSpan _since;

    /// <summary>A cost is put into a build or unit.</summary>
    public void Add(Job job, Money amount)
    {
        PassTime();
        var before = ShareOf(job);
        job.Cost += amount;
        _value += job is Build build ? (ShareOf(build) - before) * build.UnitsInProcess : amount.Micros;
    }

    /// <summary>A unit is shipped or scrapped, and takes its value with it.</summary>
    public void Remove(Unit unit)
    {
        PassTime();
        unit.Origin.UnitsInProcess--;
        _value -= unit.Cost.Micros + ShareOf(unit);
    }

    /// <summary>What was tied up since the last call: amounts times years.</summary>
    public double TakeTiedUpYears()
    {
        PassTime();
        var years = _tiedUp * 1e-6 / CapitalRecovery.Year.Seconds;
        _tiedUp = 0;
        return years;
    }

    // What a unit bears of its build, in whole millionths.
    private static Int128 ShareOf(Job job) => job.Origin.Cost.Micros / job.Origin.PlannedUnits;

    private void PassTime()
    {
        _tiedUp += (double)_value * (sim.Now - _since).TotalSeconds;
        _since = sim.Now;
    }
}
