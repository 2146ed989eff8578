namespace AmFactorySim.Benchmarks.Timeline;

/// <summary>A model that can be run on and on, and counts what it has done.</summary>
public interface IWorkload
{
    /// <summary>Its name in the table; SimPy's side knows it by the same.</summary>
    string Name { get; }

    /// <summary>Goes on for about so many units of work; returns how many it did.</summary>
    long Run(long count);
}
