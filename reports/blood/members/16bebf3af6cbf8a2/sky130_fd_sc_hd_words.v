module dwnasic_chip(x_recency_months, x_frequency_times, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n33;
  wire n34;
  wire n35;
  wire n36;
  wire n37;
  wire n38;
  wire n39;
  wire n4;
  wire n40;
  wire n41;
  wire n42;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nor3_1 u0 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[7]),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor3_1 u1 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[3]),
    .Y(n26)
  );
  sky130_fd_sc_hd__a21oi_1 u10 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[2]),
    .Y(n7)
  );
  sky130_fd_sc_hd__o21ai_0 u11 (
    .A1(n26),
    .A2(n7),
    .B1(n10),
    .Y(n27)
  );
  sky130_fd_sc_hd__a31oi_1 u12 (
    .A1(x_frequency_times[2]),
    .A2(n27),
    .A3(x_frequency_times[1]),
    .B1(x_frequency_times[7]),
    .Y(n23)
  );
  sky130_fd_sc_hd__a21oi_1 u13 (
    .A1(n10),
    .A2(n23),
    .B1(n1),
    .Y(n20)
  );
  sky130_fd_sc_hd__inv_1 u14 (
    .A(x_time_months[4]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor2_1 u15 (
    .A(x_time_months[5]),
    .B(x_time_months[7]),
    .Y(n4)
  );
  sky130_fd_sc_hd__a2bb2oi_1 u16 (
    .A1_N(n4),
    .A2_N(n5),
    .B1(x_time_months[2]),
    .B2(x_time_months[3]),
    .Y(n2)
  );
  sky130_fd_sc_hd__nor3_1 u17 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(n1),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor2_1 u18 (
    .A(n3),
    .B(n2),
    .Y(n19)
  );
  sky130_fd_sc_hd__a21oi_1 u19 (
    .A1(n26),
    .A2(n23),
    .B1(n8),
    .Y(n34)
  );
  sky130_fd_sc_hd__o21ai_0 u2 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[2]),
    .Y(n9)
  );
  sky130_fd_sc_hd__o21ai_0 u20 (
    .A1(n4),
    .A2(n2),
    .B1(n3),
    .Y(n16)
  );
  sky130_fd_sc_hd__o21ai_0 u21 (
    .A1(x_time_months[3]),
    .A2(n4),
    .B1(n16),
    .Y(n6)
  );
  sky130_fd_sc_hd__o21a_1 u22 (
    .A1(x_time_months[3]),
    .A2(x_time_months[2]),
    .B1(n20),
    .X(n14)
  );
  sky130_fd_sc_hd__a21oi_1 u23 (
    .A1(n5),
    .A2(n14),
    .B1(n6),
    .Y(n17)
  );
  sky130_fd_sc_hd__or3_1 u24 (
    .A(x_time_months[4]),
    .B(x_time_months[5]),
    .C(x_time_months[3]),
    .X(n13)
  );
  sky130_fd_sc_hd__nor2_1 u25 (
    .A(x_frequency_times[3]),
    .B(n7),
    .Y(n12)
  );
  sky130_fd_sc_hd__a21o_1 u26 (
    .A1(n8),
    .A2(n9),
    .B1(n10),
    .X(n11)
  );
  sky130_fd_sc_hd__o21ai_0 u27 (
    .A1(n11),
    .A2(n12),
    .B1(n13),
    .Y(n15)
  );
  sky130_fd_sc_hd__a211oi_1 u28 (
    .A1(x_time_months[4]),
    .A2(n14),
    .B1(n15),
    .C1(n16),
    .Y(n29)
  );
  sky130_fd_sc_hd__nor2_1 u29 (
    .A(n29),
    .B(n17),
    .Y(n18)
  );
  sky130_fd_sc_hd__nand3_1 u3 (
    .A(n9),
    .B(n26),
    .C(n8),
    .Y(n42)
  );
  sky130_fd_sc_hd__o31ai_1 u30 (
    .A1(n18),
    .A2(n34),
    .A3(n19),
    .B1(n20),
    .Y(n21)
  );
  sky130_fd_sc_hd__nand2_1 u31 (
    .A(n21),
    .B(n22),
    .Y(n31)
  );
  sky130_fd_sc_hd__nor3_1 u32 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .C(x_frequency_times[2]),
    .Y(n25)
  );
  sky130_fd_sc_hd__nor2b_1 u33 (
    .A(n23),
    .B_N(x_frequency_times[0]),
    .Y(n24)
  );
  sky130_fd_sc_hd__or4_1 u34 (
    .A(n24),
    .B(n25),
    .C(x_frequency_times[3]),
    .D(n26),
    .X(n28)
  );
  sky130_fd_sc_hd__nand2_1 u35 (
    .A(n27),
    .B(n28),
    .Y(n30)
  );
  sky130_fd_sc_hd__a21oi_1 u36 (
    .A1(n29),
    .A2(n30),
    .B1(n31),
    .Y(n37)
  );
  sky130_fd_sc_hd__a211oi_1 u37 (
    .A1(x_recency_months[2]),
    .A2(n32),
    .B1(x_recency_months[3]),
    .C1(x_recency_months[7]),
    .Y(n38)
  );
  sky130_fd_sc_hd__nor2_1 u38 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .Y(n39)
  );
  sky130_fd_sc_hd__o21ai_0 u39 (
    .A1(n33),
    .A2(n39),
    .B1(n38),
    .Y(n36)
  );
  sky130_fd_sc_hd__nand3_1 u4 (
    .A(x_recency_months[3]),
    .B(x_recency_months[2]),
    .C(x_recency_months[4]),
    .Y(n22)
  );
  sky130_fd_sc_hd__inv_1 u40 (
    .A(n34),
    .Y(n35)
  );
  sky130_fd_sc_hd__a21oi_1 u41 (
    .A1(n35),
    .A2(n36),
    .B1(n37),
    .Y(n40)
  );
  sky130_fd_sc_hd__o21ai_0 u42 (
    .A1(n38),
    .A2(n39),
    .B1(n40),
    .Y(n41)
  );
  sky130_fd_sc_hd__nor3b_1 u43 (
    .A(n41),
    .B(x_recency_months[6]),
    .C_N(n42),
    .Y(y)
  );
  sky130_fd_sc_hd__nor2_1 u5 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nor2_1 u6 (
    .A(x_recency_months[3]),
    .B(n0),
    .Y(n32)
  );
  sky130_fd_sc_hd__or3_1 u7 (
    .A(n32),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .X(n33)
  );
  sky130_fd_sc_hd__a21o_1 u8 (
    .A1(x_recency_months[3]),
    .A2(n33),
    .B1(x_recency_months[4]),
    .X(n1)
  );
  sky130_fd_sc_hd__nor3_1 u9 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[6]),
    .Y(n10)
  );
endmodule
