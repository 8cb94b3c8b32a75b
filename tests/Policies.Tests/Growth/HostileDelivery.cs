using static Policies.Tests.Growth.HostileGraphs;

namespace Policies.Tests.Growth;

/// <summary>Load balancers, distributions, web ACLs, services, alarms and dashboards.</summary>
internal static class HostileDelivery
{
    private const string Balancer = "Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: application } }";

    public static IEnumerable<(string Name, Func<int, string> Template)> All =>
    [
        ("listeners of one load balancer", count => Of([
            Balancer,
            .. Each(count, i => $"L{i}: {{ Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {{ LoadBalancerArn: !Ref Balancer, Port: {i + 1}, Protocol: HTTP, DefaultActions: [{{ Type: fixed-response }}] }} }}")])),
        ("rules of one listener", count => Of([
            Balancer,
            "L: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !Ref Balancer, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: redirect, RedirectConfig: { Protocol: HTTPS, StatusCode: HTTP_301 } }] } }",
            .. Each(count, i => $"R{i}: {{ Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: {{ ListenerArn: !Ref L, Priority: {i + 1}, Actions: [{{ Type: redirect, RedirectConfig: {{ Protocol: HTTPS, StatusCode: HTTP_301 }} }}] }} }}")])),
        ("load balancers behind one group", count => Of([
            $"Group: {{ Type: AWS::EC2::SecurityGroup, Properties: {{ GroupDescription: g, SecurityGroupIngress: {List(count, i => $"{{ IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: sg-{i} }}")} }} }}",
            .. Each(count, i => $"B{i}: {{ Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {{ Type: application, SecurityGroups: [!GetAtt Group.GroupId] }} }}"),
            .. Each(count, i => $"L{i}: {{ Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {{ LoadBalancerArn: !Ref B{i}, Port: 80, Protocol: HTTP, DefaultActions: [{{ Type: fixed-response }}] }} }}")])),
        ("what one web ACL protects", count => Of([
            $"Acl: {{ Type: AWS::WAFv2::WebACL, Properties: {{ Scope: REGIONAL, DefaultAction: {{ Allow: {{}} }}, Rules: {List(count, i => $"{{ Name: r{i}, Priority: {i}, Statement: {{ RuleGroupReferenceStatement: {{ Arn: !GetAtt Rules.Arn }} }} }}")} }} }}",
            $"Rules: {{ Type: AWS::WAFv2::RuleGroup, Properties: {{ Scope: REGIONAL, Rules: {List(count, i => $"{{ Name: r{i}, Priority: {i}, Action: {{ Block: {{}} }}, Statement: {{ GeoMatchStatement: {{ CountryCodes: [XX] }} }} }}")} }} }}",
            .. Each(count, i => $"B{i}: {{ Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {{ Type: application }} }}"),
            .. Each(count, i => $"A{i}: {{ Type: AWS::WAFv2::WebACLAssociation, Properties: {{ ResourceArn: !Ref B{i}, WebACLArn: !GetAtt Acl.Arn }} }}")])),
        ("web ACL associations from outside", count => "Parameters: { P: { Type: String } }\n" + Of([
            .. Each(count, i => $"B{i}: {{ Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {{ Type: application, Name: !Sub '${{P}}-{i}' }} }}"),
            .. Each(count, i => $"A{i}: {{ Type: AWS::WAFv2::WebACLAssociation, Properties: {{ ResourceArn: !Sub '${{P}}/{i}', WebACLArn: arn }} }}")])),
        ("behaviours and origins of one distribution", count => Of([
            "Headers: { Type: AWS::CloudFront::ResponseHeadersPolicy, Properties: { ResponseHeadersPolicyConfig: { Name: h } } }",
            $"D: {{ Type: AWS::CloudFront::Distribution, Properties: {{ DistributionConfig: {{ DefaultCacheBehavior: {{ TargetOriginId: o0, ViewerProtocolPolicy: allow-all, ResponseHeadersPolicyId: !Ref Headers }}, CacheBehaviors: {List(count, i => $"{{ PathPattern: /{i}, TargetOriginId: o{i}, ViewerProtocolPolicy: allow-all, ResponseHeadersPolicyId: !Ref Headers }}")}, Origins: {List(count, i => $"{{ Id: o{i}, DomainName: example{i}.com, CustomOriginConfig: {{ OriginProtocolPolicy: match-viewer }} }}")}, OriginGroups: {{ Quantity: 1, Items: {List(count, i => $"{{ Id: g{i}, Members: {{ Items: [{{ OriginId: o{i} }}, {{ OriginId: o0 }}] }}, FailoverCriteria: {{ StatusCodes: {{ Items: [500] }} }} }}")} }} }} }} }}"])),
        ("distributions of one bucket", count => Of([
            "B: { Type: AWS::S3::Bucket }",
            "O: { Type: AWS::CloudFront::OriginAccessControl, Properties: { OriginAccessControlConfig: { Name: o, OriginAccessControlOriginType: s3, SigningBehavior: always, SigningProtocol: sigv4 } } }",
            .. Each(count, i => $"D{i}: {{ Type: AWS::CloudFront::Distribution, Properties: {{ DistributionConfig: {{ DefaultCacheBehavior: {{ TargetOriginId: o, ViewerProtocolPolicy: https-only }}, Origins: [{{ Id: o, DomainName: !GetAtt B.RegionalDomainName, OriginAccessControlId: !Ref O, S3OriginConfig: {{}} }}] }} }} }}")])),
        ("distributions before one load balancer", count => Of([
            $"Group: {{ Type: AWS::EC2::SecurityGroup, Properties: {{ GroupDescription: g, SecurityGroupIngress: {List(count, i => $"{{ IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: sg-{i} }}")} }} }}",
            "Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: application, SecurityGroups: [!GetAtt Group.GroupId] } }",
            .. Each(count, i => $"L{i}: {{ Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {{ LoadBalancerArn: !Ref Balancer, Port: {i + 1}, Protocol: HTTP, DefaultActions: [{{ Type: fixed-response }}] }} }}"),
            .. Each(count, i => $"D{i}: {{ Type: AWS::CloudFront::Distribution, Properties: {{ DistributionConfig: {{ DefaultCacheBehavior: {{ TargetOriginId: o, ViewerProtocolPolicy: https-only }}, Origins: [{{ Id: o, DomainName: !GetAtt Balancer.DNSName, CustomOriginConfig: {{ OriginProtocolPolicy: http-only }} }}] }} }} }}")])),
        ("logs of one distribution", count => Of([
            "D: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { DefaultCacheBehavior: { TargetOriginId: o, ViewerProtocolPolicy: https-only }, Origins: [{ Id: o, DomainName: example.com }] } } }",
            .. Each(count, i => $"S{i}: {{ Type: AWS::Logs::DeliverySource, Properties: {{ Name: s{i}, LogType: ACCESS_LOGS, ResourceArn: !Sub 'arn:aws:cloudfront::1:distribution/${{D}}' }} }}"),
            .. Each(count, i => $"Y{i}: {{ Type: AWS::Logs::Delivery, Properties: {{ DeliverySourceName: !Ref S{i}, DeliveryDestinationArn: a }} }}")])),
        ("alarms of one composite alarm", count => Of([
            $"C: {{ Type: AWS::CloudWatch::CompositeAlarm, Properties: {{ AlarmActions: {List(count, _ => "''")}, AlarmRule: !Sub '{string.Join(" OR ", Enumerable.Range(0, count).Select(i => $"ALARM(${{A{i}}})"))}' }} }}",
            .. Each(count, i => $"A{i}: {{ Type: AWS::CloudWatch::Alarm, Properties: {{ Namespace: n, MetricName: m }} }}")])),
        ("databases and dashboards", count => Of([
            .. Each(count, i => $"B{i}: {{ Type: AWS::CloudWatch::Dashboard, Properties: {{ DashboardBody: '{{\"widgets\":[{{\"type\":\"metric\",\"properties\":{{\"metrics\":[[\"AWS/EC2\",\"m{i}\"]]}}}}]}}' }} }}"),
            .. Each(count, i => $"D{i}: {{ Type: AWS::RDS::DBInstance, Properties: {{ Engine: postgres }} }}"),
            .. Each(count, i => $"L{i}: {{ Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {{ Type: application }} }}")])),
        ("services of one task", count => Of([
            $"T: {{ Type: AWS::ECS::TaskDefinition, Properties: {{ ContainerDefinitions: {List(count, i => $"{{ Name: c{i}, Image: i, HealthCheck: {{ Command: [x], Interval: 10, Retries: 2 }} }}")} }} }}",
            "C: { Type: AWS::ECS::Cluster }",
            .. Each(count, i => $"Y{i}: {{ Type: AWS::ECS::Service, Properties: {{ Cluster: !Ref C, TaskDefinition: !Ref T, DesiredCount: 2 }} }}")])),
        ("services of one target group", count => Of([
            "C: { Type: AWS::ECS::Cluster }",
            "G: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP } }",
            .. Each(count, i => $"Y{i}: {{ Type: AWS::ECS::Service, Properties: {{ Cluster: !Ref C, LoadBalancers: [{{ TargetGroupArn: !Ref G }}] }} }}"),
            .. Each(count, i => $"T{i}: {{ Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: {{ ServiceNamespace: ecs, ScalableDimension: 'ecs:service:DesiredCount', ResourceId: !Sub 'service/${{C}}/${{Y{i}.Name}}', MinCapacity: 1, MaxCapacity: 4 }} }}"),
            .. Each(count, i => $"P{i}: {{ Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: {{ PolicyType: TargetTrackingScaling, ScalingTargetId: !Ref T{i} }} }}")])),
        ("policies of one scalable target", count => Of([
            "C: { Type: AWS::ECS::Cluster }",
            "Y: { Type: AWS::ECS::Service, Properties: { Cluster: !Ref C } }",
            .. Each(count, i => $"T{i}: {{ Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: {{ ServiceNamespace: ecs, ScalableDimension: 'ecs:service:DesiredCount', ResourceId: !Sub 'service/${{C}}/${{Y.Name}}', MinCapacity: 1, MaxCapacity: 4 }} }}"),
            .. Each(count, i => $"P{i}: {{ Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: {{ PolicyType: TargetTrackingScaling, ScalingTargetId: !Ref T0 }} }}")])),
        ("resources of one name", count => Of([
            .. Each(count, i => $"L{i}: {{ Type: AWS::SecretsManager::Secret, Properties: {{ Name: same }} }}"),
            .. Each(count, i => $"R{i}: {{ Type: AWS::SecretsManager::RotationSchedule, Properties: {{ SecretId: same }} }}"),
            .. Each(count, i => $"T{i}: {{ Type: AWS::SNS::Topic, Properties: {{ TopicName: same }} }}"),
            .. Each(count, i => $"P{i}: {{ Type: AWS::SNS::TopicPolicy, Properties: {{ Topics: [same], PolicyDocument: {{ Statement: [] }} }} }}")])),
        ("undecided conditions of one resource", count => "Parameters: { P: { Type: String } }\nConditions: { " + string.Join(", ", Enumerable.Range(0, count).Select(i => $"C{i}: !Equals [!Ref P, x{i}]")) + " }\n" + Of([
            $"Group: {{ Type: AWS::EC2::SecurityGroup, Properties: {{ GroupDescription: g, SecurityGroupIngress: {List(count, i => $"!If [C{i}, {{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }}, !Ref AWS::NoValue]")} }} }}"])),
    ];
}
