namespace AmFactorySim.Timeline;

/// <summary>A distribution of a random quantity.</summary>
public interface IDistribution
{
    /// <summary>Its mean.</summary>
    double Mean { get; }

    /// <summary>Its variance.</summary>
    double Variance { get; }

    /// <summary>The least it can be; may be minus infinity.</summary>
    double Minimum { get; }

    /// <summary>The most it can be; may be infinity.</summary>
    double Maximum { get; }

    /// <summary>A random value. The distributions here draw exactly once from the stream, so that common random numbers stay in step.</summary>
    double Sample(RandomStream stream);
}
